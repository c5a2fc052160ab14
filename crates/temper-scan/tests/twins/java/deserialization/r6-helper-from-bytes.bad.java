import java.io.*;
import java.util.Base64;
import java.util.Set;
import javax.servlet.http.*;

public class SessionRestore extends HttpServlet {

    private static final Set<String> TYPES = Set.of("com.acme.UserState", "java.util.ArrayList");

    private Object fromString(String s) throws IOException, ClassNotFoundException {
        byte[] data = Base64.getDecoder().decode(s);
        try (ObjectInputStream ois = new ObjectInputStream(new ByteArrayInputStream(data))) {
            return ois.readObject();
        }
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            Object state = fromString(request.getParameter("state"));
            request.getSession().setAttribute("restored", state != null);
        } catch (ClassNotFoundException e) {
            response.sendError(400);
        }
    }
}
