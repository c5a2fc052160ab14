import java.io.IOException;
import java.security.SecureRandom;
import javax.servlet.ServletException;
import javax.servlet.annotation.WebServlet;
import javax.servlet.http.Cookie;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

@WebServlet("/math-random-cookie")
public class MathRandomCookieServlet extends HttpServlet {
    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        double v = Math.random();
        String rememberMe = Double.toString(v).substring(2);
        Cookie c = new Cookie("rememberMe", rememberMe);
        c.setSecure(true);
        c.setHttpOnly(true);
        response.addCookie(c);
    }
}
