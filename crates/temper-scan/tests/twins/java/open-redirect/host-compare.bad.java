import java.io.IOException;
import java.net.*;
import javax.servlet.http.*;

public class Logout extends HttpServlet {
    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        request.getSession().invalidate();
        String back = request.getParameter("return_to");
        try {
            URI uri = new URI(back);
            if (uri.getPath() != null && uri.getPath().startsWith("/")) {
                response.sendRedirect(back);
                return;
            }
        } catch (URISyntaxException e) {
            response.setStatus(400);
            return;
        }
        response.sendRedirect("/");
    }
}
