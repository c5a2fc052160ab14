import java.io.IOException;
import java.util.Map;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

public class Next extends HttpServlet {
    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.sendRedirect(request.getParameter("next")); // bad
        response.sendRedirect("/home"); // ok
        response.sendRedirect("/page?number=" + Integer.parseInt(request.getParameter("number"))); // ok
    }
}
