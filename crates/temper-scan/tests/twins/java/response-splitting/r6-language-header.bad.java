import javax.servlet.http.*;
import java.io.IOException;
import java.util.Locale;

public class LanguageServlet extends HttpServlet {

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String lang = request.getParameter("lang");
        response.setHeader("Content-Language", lang);
        response.setStatus(HttpServletResponse.SC_NO_CONTENT);
    }
}
