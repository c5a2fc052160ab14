import java.util.logging.*;
import javax.servlet.http.*;

public class VisitServlet extends HttpServlet {
    private static final Logger LOGGER = Logger.getLogger("visits");

    @Override
    protected void doGet(HttpServletRequest req, HttpServletResponse resp) {
        String referer = req.getHeader("Referer");
        int hits = 0;
        try {
            hits = Integer.parseInt(req.getParameter("hits"));
        } catch (NumberFormatException e) {
            LOGGER.fine("hits is no number");
        }
        LOGGER.log(Level.INFO, "visit from " + hits);
        resp.setStatus(204);
    }
}
