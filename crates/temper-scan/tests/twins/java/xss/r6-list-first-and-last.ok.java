import javax.servlet.http.*;
import java.io.IOException;
import java.util.*;

public class BannerServlet extends HttpServlet {

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        List<String> lines = new ArrayList<>();
        lines.add("Spring sale");
        lines.add(request.getParameter("subtitle"));
        lines.add("Free delivery");
        response.setContentType("text/html");
        response.getWriter().println("<h1>" + lines.get(0) + "</h1>");
    }
}
