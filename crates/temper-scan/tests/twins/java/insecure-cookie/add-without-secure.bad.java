import java.io.IOException;
import javax.servlet.http.*;

public class Prefs extends HttpServlet {
    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String token = java.util.UUID.randomUUID().toString();
        Cookie cookie = new Cookie("auth_token", token);
        cookie.setHttpOnly(true);
        cookie.setSecure(false);
        cookie.setMaxAge(60 * 60);
        cookie.setPath("/");
        request.getSession().setAttribute("token", token);
        response.addCookie(cookie);
    }
}
