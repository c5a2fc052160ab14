import java.io.IOException;
import java.util.Set;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

public class App extends HttpServlet {
    static final Set<String> TARGETS = Set.of("/", "/orders");
    int visits;

    @Override
    public void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String next = request.getParameter("next");
        visits = visits + 1;
        response.setHeader("X-Visits", String.valueOf(visits));
        response.sendRedirect(next);
    }
}
