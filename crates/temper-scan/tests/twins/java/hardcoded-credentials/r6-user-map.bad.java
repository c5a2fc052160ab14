import java.util.*;
import javax.servlet.http.*;
import java.io.IOException;

public class ConsoleLogin extends HttpServlet {

    private final Map<String, String> users = new HashMap<>();

    @Override
    public void init() {
        users.put("admin", "admin123");
        users.put("operator", "op3rator!");
    }

    @Override
    protected void doPost(HttpServletRequest req, HttpServletResponse resp) throws IOException {
        String password = users.get(req.getParameter("username"));
        if (password != null && password.equals(req.getParameter("password"))) {
            req.changeSessionId();
            resp.sendRedirect("console");
        } else {
            resp.sendError(401);
        }
    }
}
