import javax.jms.Message;
import javax.jms.MessageListener;
import javax.jms.ObjectMessage;
import javax.jms.TextMessage;
import com.thoughtworks.xstream.XStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.apache.commons.io.serialization.ValidatingObjectInputStream;
import com.cedarsoftware.util.io.JsonReader;
import org.springframework.core.serializer.DefaultDeserializer;

public class Api extends HttpServlet {
    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String text = request.getParameter("payload");
        Object data = new Yaml().load(text); // bad
        Yaml yaml = new Yaml(new SafeConstructor(new LoaderOptions()));
        Map<String, Object> safe = yaml.load(text); // ok
        try {
            ObjectInputStream stream = new ObjectInputStream(request.getInputStream());
            Object object = stream.readObject(); // bad
        } catch (ClassNotFoundException e) {
            response.sendError(400);
        }
        Object fixed = new Yaml().load("name: x"); // ok
    }

    void libraries(javax.servlet.http.HttpServletRequest request) throws Exception {
        new DefaultDeserializer().deserialize(request.getInputStream()); // bad
        JsonReader.jsonToJava(request.getParameter("state")); // bad
        ValidatingObjectInputStream checked = new ValidatingObjectInputStream(request.getInputStream());
        checked.accept(String.class);
        checked.readObject(); // ok
    }
}

class Listener implements MessageListener {
    @Override
    public void onMessage(Message message) {
        ObjectMessage object = (ObjectMessage) message;
        object.getObject(); // bad
        TextMessage text = (TextMessage) message;
        text.getText(); // ok
    }
}

class Kept extends HttpServlet {
    private final XStream open = new XStream();
    private final XStream listed;

    Kept() {
        listed = new XStream();
        listed.allowTypes(new Class[] {Kept.class});
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        open.fromXML(request.getParameter("order")); // bad
        listed.fromXML(request.getParameter("order")); // ok
    }
}
