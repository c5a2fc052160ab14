import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import java.io.IOException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A museum sends a newsletter to who asks for it. */
@WebServlet("/newsletter")
public class NewsletterServlet extends HttpServlet {

    /** The addresses that get a letter with a link, with which they confirm. */
    private final Set<String> waiting = ConcurrentHashMap.newKeySet();

    /** Takes the address of the parameter "mail". */
    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        String mail = request.getParameter("mail");
        if (mail == null || !isAddress(mail)) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST, "This is not a mail address");
            return;
        }
        waiting.add(mail);
        response.setStatus(HttpServletResponse.SC_NO_CONTENT);
    }

    /**
     * Checks with a regular expression whether a text is a mail address: groups of letters and
     * digits with single dots, hyphens or underscores between them, an @, and the same with dots or
     * hyphens, with a dot and letters at the end.
     */
    private static boolean isAddress(String text) {
        return text.matches(
                "^([a-zA-Z0-9]+[._-]?)*[a-zA-Z0-9]+@([a-zA-Z0-9]+[.-]?)*[a-zA-Z0-9]+\\.[a-zA-Z]+$");
    }
}
