import java.io.IOException;
import javax.servlet.ServletException;
import javax.servlet.annotation.WebServlet;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.apache.commons.lang3.StringEscapeUtils;

@WebServlet("/escape-then-unescape")
public class EscapeThenUnescapeServlet extends HttpServlet {
    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        response.setContentType("text/html");
        String v = StringEscapeUtils.escapeHtml4(request.getHeader("Referer"));
        v = StringEscapeUtils.unescapeHtml4(v);
        response.getWriter().print("<a>" + v + "</a>");
    }
}
