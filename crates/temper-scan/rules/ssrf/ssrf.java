import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpRequest;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

public class Fetch extends HttpServlet {
    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        new URL(request.getParameter("url")).openStream(); // bad
        HttpRequest.newBuilder(URI.create(request.getParameter("url"))).build(); // bad
        new URL("https://example.org/status").openStream(); // ok
    }
}
