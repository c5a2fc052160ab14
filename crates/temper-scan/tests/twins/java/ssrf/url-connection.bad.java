import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.util.Map;

@WebServlet("/url-connection")
public class UrlConnectionServlet extends HttpServlet {
    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        String id = request.getParameter("mirror");
        String base = MIRRORS.get("eu") + "." + id;
        HttpURLConnection c = (HttpURLConnection) URI.create("https://" + base).toURL().openConnection();
        response.setStatus(c.getResponseCode());
    }

    private static final Map<String, String> MIRRORS = Map.of("eu", "eu.example.com", "us", "us.example.com");
}
