import java.io.IOException;
import javax.servlet.ServletException;
import javax.servlet.annotation.WebServlet;
import javax.servlet.http.Cookie;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

@WebServlet("/not-secure")
public class NotSecureServlet extends HttpServlet {
    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        Cookie c = new Cookie("session_token", java.util.UUID.randomUUID().toString());
        c.setPath(request.getContextPath());
        c.setHttpOnly(true);
        c.setSecure(false);
        response.addCookie(c);
    }
}
