import java.io.IOException;
import java.net.URLDecoder;
import java.util.Enumeration;
import javax.servlet.ServletException;
import javax.servlet.annotation.WebServlet;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

@WebServlet("/enumeration-header")
public class EnumerationHeaderServlet extends HttpServlet {
    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        try {
            String param = "";
            Enumeration<String> headers = request.getHeaders("X-Tool");
            if (headers != null && headers.hasMoreElements()) {
                param = headers.nextElement();
            }
            param = URLDecoder.decode(param, "UTF-8");
            String arg = new Helper().keep(param);
            Runtime.getRuntime().exec("/bin/echo " + arg);
        } catch (Exception e) {
            throw new ServletException("request failed", e);
        }
    }

    private class Helper {
        String keep(String in) {
            String out = "quiet";
            int height = 7;
            if (height * 10 < 60) {
                out = in;
            }
            return out;
        }
    }
}
