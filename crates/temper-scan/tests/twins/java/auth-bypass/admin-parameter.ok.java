import java.io.IOException;
import javax.servlet.http.*;

public class AdminServlet extends HttpServlet {
    private Accounts accounts;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        boolean admin = request.isUserInRole("ADMIN");
        if (!admin) {
            response.sendError(403);
            return;
        }
        accounts.delete(Long.parseLong(request.getParameter("account")));
        response.setStatus(204);
    }
}
