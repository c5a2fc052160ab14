import java.io.IOException;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.apache.commons.text.StringEscapeUtils;

public class SearchServlet extends HttpServlet {
    @Override
    protected void doGet(HttpServletRequest req, HttpServletResponse resp) throws IOException {
        String q = req.getParameter("q");
        StringBuilder page = new StringBuilder("<html><body>");
        page.append("<h2>Results for ").append(StringEscapeUtils.escapeJava(q)).append("</h2>");
        page.append("<p>Nothing found</p></body></html>");
        resp.setContentType("text/html;charset=UTF-8");
        resp.getWriter().write(page.toString());
    }
}
