import java.io.IOException;
import javax.servlet.ServletException;
import javax.servlet.annotation.WebServlet;
import javax.servlet.http.Cookie;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

@WebServlet("/other-cookie")
public class OtherCookieServlet extends HttpServlet {
    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        Cookie a = new Cookie("login", java.util.UUID.randomUUID().toString());
        Cookie b = new Cookie("sid", java.util.UUID.randomUUID().toString());
        a.setSecure(true);
        a.setHttpOnly(true);
        b.setHttpOnly(true);
        b.setSecure(true);
        response.addCookie(a);
        response.addCookie(b);
    }
}
