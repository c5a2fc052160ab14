import java.io.*;
import javax.servlet.http.*;
import org.owasp.encoder.Encode;

public class FlashServlet extends HttpServlet {
    @Override
    protected void doGet(HttpServletRequest req, HttpServletResponse resp) throws IOException {
        resp.setContentType("text/html");
        PrintWriter out = resp.getWriter();
        String message = req.getParameter("message");
        String link = req.getParameter("link");
        out.println("<html><body>");
        out.print("<div class=\"flash\">" + Encode.forHtml(message) + "</div>");
        out.print("<script>var back = '" + Encode.forHtml(link).replace("&#39;", "'") + "';</script>");
        out.println("</body></html>");
    }
}
