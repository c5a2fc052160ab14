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
        // <hole>
    }
}
