import javax.servlet.http.*;
import java.io.IOException;
import java.nio.file.*;

public class WelcomePage extends HttpServlet {

    private static final String TEMPLATE = """
            <html>
              <head><title>Welcome</title></head>
              <body><p>Welcome back, {{name}}</p></body>
            </html>
            """;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String name = request.getParameter("name");
        if (name == null || !name.matches("[\\p{L} ]{1,40}")) {
            response.sendError(400);
            return;
        }
        response.setContentType("text/html");
        response.getWriter().write(TEMPLATE.replace("{{name}}", name));
    }
}
