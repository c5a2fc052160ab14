import java.io.*;
import javax.servlet.http.*;
import org.owasp.esapi.ESAPI;

public class Chars extends HttpServlet {
    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String v = request.getQueryString();
        response.setContentType("text/html");
        if (v != null) {
            String safe = ESAPI.encoder().encodeForHTML(v);
            char[] out = safe.toCharArray();
            response.getWriter().write(out);
        }
    }
}
