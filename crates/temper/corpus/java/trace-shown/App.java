import java.io.IOException;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

public class App extends HttpServlet {
    @Override
    public void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String text = request.getParameter("number");
        response.setContentType("text/plain");
        try {
            int value = Integer.parseInt(text);
            response.getWriter().print(value);
        } catch (NumberFormatException error) {
            response.setStatus(400);
            response.getWriter().println("failed: " + error.getMessage());
        }
    }
}
