import javax.servlet.http.*;
import java.io.IOException;

public class ThemeServlet extends HttpServlet {

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String theme = "light";
        if (request.getCookies() != null) {
            for (Cookie cookie : request.getCookies()) {
                if ("theme".equals(cookie.getName())) {
                    theme = "dark".equals(cookie.getValue()) ? "dark" : "light";
                }
            }
        }
        response.setContentType("text/html");
        response.getWriter().println("<body class=\"" + theme + "\"></body>");
    }
}
