import java.io.IOException;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

public class Headers extends HttpServlet {
    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String name = request.getParameter("name");
        response.setHeader("X-Name", name); // bad
        response.setHeader("X-Name", name.replaceAll("[\\r\\n]", "")); // ok
        response.setHeader("X-Number", String.valueOf(Integer.parseInt(name))); // ok
    }
}
