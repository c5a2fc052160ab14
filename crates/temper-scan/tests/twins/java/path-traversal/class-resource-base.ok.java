import java.io.*;
import java.util.Locale;
import java.util.regex.Pattern;
import javax.servlet.http.*;

public class LangServlet extends HttpServlet {
    private static final Pattern LANG = Pattern.compile("^[a-z]{2}$");

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String lang = request.getParameter("lang");
        if (lang == null || !LANG.matcher(lang).matches()) {
            response.sendError(400);
            return;
        }
        File bundle = new File(getServletContext().getRealPath("/WEB-INF/lang/") + lang + ".properties");
        try (InputStream in = new FileInputStream(bundle)) {
            in.transferTo(response.getOutputStream());
        }
    }
}
