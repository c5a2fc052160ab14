import java.io.IOException;
import javax.servlet.http.*;

public class AfterLogin extends HttpServlet {
    private static String target(HttpServletRequest request) {
        if (request.getCookies() != null) {
            for (Cookie c : request.getCookies()) {
                if ("next".equals(c.getName())) {
                    return c.getValue();
                }
            }
        }
        return "/";
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.sendRedirect(target(request));
    }
}
