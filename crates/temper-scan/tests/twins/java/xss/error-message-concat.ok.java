import java.io.IOException;
import jakarta.servlet.http.*;

public class Quantity extends HttpServlet {
    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String raw = request.getParameter("quantity");
        response.setContentType("text/html;charset=UTF-8");
        try {
            int n = Integer.parseInt(raw);
            response.getWriter().println("<p>" + n + " pieces</p>");
        } catch (NumberFormatException e) {
            response.getWriter().println("<p>" + "this is no number" + "</p>");
        }
    }
}
