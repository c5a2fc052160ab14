import java.io.IOException;
import java.util.Objects;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

public class App extends HttpServlet {
    @Override
    public void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String name = Objects.toString(request.getParameter("name"), "you");
        int visits = Integer.parseInt(Objects.toString(request.getParameter("visits"), "1"));
        response.setContentType("text/html");
        response.getWriter().print("<p>Hello " + name + ", visit " + visits + "</p>");
    }
}
