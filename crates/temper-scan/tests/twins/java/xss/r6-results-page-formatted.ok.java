import javax.servlet.annotation.WebServlet;
import javax.servlet.http.*;
import java.io.*;
import org.springframework.web.util.HtmlUtils;

@WebServlet("/find")
public class FindServlet extends HttpServlet {

    private static final String PAGE = "<html><body><h2>Results for &quot;%s&quot;</h2><p>%d hits</p></body></html>";

    @Override
    protected void doGet(HttpServletRequest req, HttpServletResponse resp) throws IOException {
        String term = req.getParameter("q");
        int hits = Index.search(term).size();
        resp.setContentType("text/html; charset=utf-8");
        try (PrintWriter out = resp.getWriter()) {
            out.write(String.format(PAGE, HtmlUtils.htmlEscape(term), hits));
        }
    }
}
