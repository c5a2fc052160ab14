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
        HttpSession old = request.getSession(false);
        if (old != null) {
            old.invalidate();
        }
        HttpSession session = request.getSession(true);
        session.setAttribute("userId", directory.idOf(name));
        session.setAttribute("authenticated", true);
        response.sendRedirect("/home");
    }
}
