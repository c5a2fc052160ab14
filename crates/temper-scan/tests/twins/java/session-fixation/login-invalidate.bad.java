import java.io.IOException;
import javax.servlet.http.*;

public class SignIn extends HttpServlet {
    private UserDirectory directory;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String name = request.getParameter("name");
        if (!directory.passwordMatches(name, request.getParameter("password"))) {
            response.sendError(401);
            return;
        }
        HttpSession session = request.getSession();
        session.setAttribute("userId", directory.idOf(name));
        session.setAttribute("authenticated", true);
        response.sendRedirect("/home");
    }
}
