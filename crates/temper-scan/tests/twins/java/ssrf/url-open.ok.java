import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import javax.servlet.ServletException;
import javax.servlet.annotation.WebServlet;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

@WebServlet("/url-open")
public class UrlOpenServlet extends HttpServlet {
    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        String target = request.getParameter("url");
        if (!"https://a.example.com/feed".equals(target) && !"https://b.example.com/feed".equals(target)) {
            response.sendError(400);
            return;
        }
        URL url = new URL(target);
        try (InputStream in = url.openStream()) {
            response.setIntHeader("X-First", in.read());
        }
    }
}
