import java.io.*;
import java.util.Base64;
import javax.servlet.http.*;

class SessionCodec {
    static Object decode(String text) throws IOException, ClassNotFoundException {
        byte[] data = Base64.getDecoder().decode(text);
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(data))) {
            return in.readObject();
        }
    }
}

public class Resume extends HttpServlet {
    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            Object state = SessionCodec.decode(request.getHeader("X-Session"));
            response.setStatus(state == null ? 404 : 200);
        } catch (ClassNotFoundException e) {
            response.setStatus(400);
        }
    }
}
