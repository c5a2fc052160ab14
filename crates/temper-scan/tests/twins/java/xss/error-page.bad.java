import java.io.IOException;
import javax.servlet.ServletException;
import javax.servlet.annotation.WebServlet;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

@WebServlet("/error-page")
public class ErrorPageServlet extends HttpServlet {
    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        String id = request.getParameter("id");
        response.setContentType("text/html");
        try {
            int n = Integer.parseInt(id);
            response.getWriter().println("<p>item " + n + "</p>");
        } catch (NumberFormatException e) {
            response.getWriter().println("<p>bad id " + id + "</p>");
        }
    }
}
