import java.io.*;
import java.util.*;
import javax.servlet.http.*;

public class CartCookie extends HttpServlet {
    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        for (Cookie c : request.getCookies()) {
            if (!"cart".equals(c.getName())) {
                continue;
            }
            byte[] raw = Base64.getDecoder().decode(c.getValue());
            try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(raw))) {
                request.setAttribute("cart", in.readObject());
            } catch (ClassNotFoundException e) {
                response.sendError(400);
            }
        }
    }
}
