import jakarta.servlet.http.*;
import java.io.IOException;

public class LeaveServlet extends HttpServlet {

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String url = request.getParameter("url");
        if (url != null && url.contains("example.com")) {
            response.sendRedirect(url);
        } else {
            response.sendRedirect("/");
        }
    }
}
