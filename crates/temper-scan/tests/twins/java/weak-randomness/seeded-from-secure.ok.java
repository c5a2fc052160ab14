import java.io.IOException;
import java.security.SecureRandom;
import java.util.Random;
import javax.servlet.ServletException;
import javax.servlet.annotation.WebServlet;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

@WebServlet("/seeded-from-secure")
public class SeededFromSecureServlet extends HttpServlet {
    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        SecureRandom secure = new SecureRandom();
        Random r = secure;
        byte[] token = new byte[16];
        r.nextBytes(token);
        request.getSession().setAttribute("csrf", java.util.Base64.getEncoder().encodeToString(token));
    }
}
