import java.io.IOException;
import java.net.URLEncoder;
import javax.servlet.http.*;

public class LangCookie extends HttpServlet {
    protected void doGet(HttpServletRequest req, HttpServletResponse resp) throws IOException {
        String lang = req.getParameter("lang");
        resp.addHeader("Set-Cookie", "lang=" + URLEncoder.encode(lang, "UTF-8") + "; Secure; HttpOnly; SameSite=Lax");
        resp.setStatus(204);
    }
}
