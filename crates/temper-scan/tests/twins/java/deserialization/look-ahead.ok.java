import java.io.*;
import javax.servlet.http.*;

public class StateServlet extends HttpServlet {
    private static class Careful extends ObjectInputStream {
        Careful(InputStream in) throws IOException {
            super(in);
        }

        @Override
        protected Class<?> resolveClass(ObjectStreamClass d) throws IOException, ClassNotFoundException {
            if (!d.getName().equals("com.example.State")) {
                throw new InvalidClassException("not allowed");
            }
            return super.resolveClass(d);
        }
    }

    @Override
    protected void doPost(HttpServletRequest req, HttpServletResponse resp) throws IOException {
        try (ObjectInputStream in = new Careful(req.getInputStream())) {
            resp.setStatus(in.readObject() == null ? 204 : 200);
        } catch (ClassNotFoundException e) {
            resp.sendError(400);
        }
    }
}
