import java.io.IOException;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

public class App extends HttpServlet {
    @Override
    public void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String host = request.getParameter("host");
        Process process = Runtime.getRuntime().exec(new String[] {"sh", "-c", "echo ping " + host});
        String line = new String(process.getInputStream().readAllBytes()).trim();
        response.setContentType("text/plain");
        response.getWriter().print(line.length());
    }
}
