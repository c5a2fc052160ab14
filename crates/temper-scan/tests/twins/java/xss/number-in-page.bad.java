import java.io.IOException;
import javax.servlet.http.*;

public class Pager extends HttpServlet {
    @Override
    protected void doGet(HttpServletRequest req, HttpServletResponse resp) throws IOException {
        String raw = req.getParameter("page");
        int page = 1;
        try {
            page = Integer.parseInt(raw);
        } catch (NumberFormatException e) {
            page = 1;
        }
        resp.setContentType("text/html");
        resp.getWriter().append("<a href='?page=").append(String.valueOf(raw)).append("'>next</a>");
    }
}
