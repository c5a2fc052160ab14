import java.io.IOException;
import java.security.SecureRandom;
import java.util.Random;
import javax.servlet.ServletException;
import javax.servlet.annotation.WebServlet;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

@WebServlet("/random-token")
public class RandomTokenServlet extends HttpServlet {
    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        SecureRandom rnd = new SecureRandom();
        String token = Long.toHexString(rnd.nextLong()) + Long.toHexString(rnd.nextLong());
        request.getSession().setAttribute("resetToken", token);
        response.setStatus(204);
    }
}
