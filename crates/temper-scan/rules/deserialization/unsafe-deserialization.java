import java.io.IOException;
import java.io.ObjectInputStream;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

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
}
