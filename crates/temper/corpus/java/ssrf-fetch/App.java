import java.io.IOException;
import java.net.URL;
import java.util.Set;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

public class App extends HttpServlet {
    static final Set<String> HOSTS = Set.of("localhost");

    byte[] read(URL url) throws IOException {
        return url.openStream().readAllBytes();
    }

    @Override
    public void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String host = request.getParameter("host");
        URL url = new URL("http://" + host + "/about");
        int size = url.openStream().readAllBytes().length;
        response.setContentType("text/plain");
        response.getWriter().print(size);
    }
}
