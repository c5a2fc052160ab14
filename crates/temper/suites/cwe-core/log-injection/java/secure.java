import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import java.io.IOException;
import java.util.logging.Logger;

/** A library's web site asks its visitors to report what does not work. */
@WebServlet("/problem")
public class ProblemServlet extends HttpServlet {

    /** Writes to the log that the staff reads every morning. */
    private static final Logger LOG = Logger.getLogger(ProblemServlet.class.getName());

    /** Logs the parameters "page" (where it happened) and "text" (what happened). */
    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        request.setCharacterEncoding("UTF-8");
        String page = request.getParameter("page");
        String text = request.getParameter("text");
        if (page == null || page.isEmpty() || text == null || text.isEmpty()) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST, "Please tell where and what");
            return;
        }

        String cleanPage = page.replaceAll("[\\r\\n\\p{Cntrl}]", " ");
        String cleanText = text.replaceAll("[\\r\\n\\p{Cntrl}]", " ");
        LOG.warning("Problem on the page " + cleanPage + ": " + cleanText);
        response.setStatus(HttpServletResponse.SC_NO_CONTENT);
    }
}
