import javax.servlet.annotation.WebServlet;
import javax.servlet.http.*;
import java.io.IOException;

@WebServlet("/login")
public class LoginServlet extends HttpServlet {

    private final Accounts accounts = new Accounts();

    @Override
    protected void doPost(HttpServletRequest req, HttpServletResponse resp) throws IOException {
        if (!accounts.check(req.getParameter("user"), req.getParameter("password"))) {
            resp.sendRedirect(req.getContextPath() + "/login?failed");
            return;
        }
        req.changeSessionId();
        String next = req.getParameter("next");
        if (next == null || !next.startsWith("/") || next.startsWith("//") || next.contains("\\")) {
            next = "/home";
        }
        resp.sendRedirect(next);
    }
}
