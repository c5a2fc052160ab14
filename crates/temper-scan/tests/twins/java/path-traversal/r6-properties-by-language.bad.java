import java.io.*;
import java.util.*;
import javax.servlet.http.*;

public class MessagesServlet extends HttpServlet {

    private static final List<String> LANGUAGES = Arrays.asList("de", "en", "fr", "nl");

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String lang = request.getParameter("lang");
        if (lang == null || lang.isEmpty()) {
            lang = "en";
        }
        Properties messages = new Properties();
        try (FileInputStream in = new FileInputStream("/opt/app/i18n/messages_" + lang + "/all.properties")) {
            messages.load(in);
        }
        response.setContentType("text/plain");
        response.getWriter().println(messages.size());
    }
}
