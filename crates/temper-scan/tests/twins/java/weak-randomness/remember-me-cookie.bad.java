import java.io.IOException;
import java.util.Random;
import javax.servlet.http.*;

public class Remember extends HttpServlet {
    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        float rand = new Random().nextFloat();
        String rememberMeKey = Float.toString(rand).substring(2);
        String user = "user" + request.getSession().getId().length();
        request.getSession().setAttribute(user, rememberMeKey);
        Cookie rememberMe = new Cookie("rememberMe", rememberMeKey);
        rememberMe.setSecure(true);
        rememberMe.setHttpOnly(true);
        rememberMe.setPath(request.getRequestURI());
        response.addCookie(rememberMe);
    }
}
