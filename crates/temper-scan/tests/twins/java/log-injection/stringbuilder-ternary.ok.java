import java.util.logging.Logger;
import javax.servlet.http.*;

class Audit {
    private static final Logger log = Logger.getLogger(Audit.class.getName());

    void note(HttpServletRequest request) {
        String action = request.getParameter("action");
        String line = new StringBuilder("action=")
                .append("delete".equals(action) ? "delete" : "other")
                .toString();
        log.warning(line);
    }
}
