import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;
import javax.servlet.http.*;
import java.io.IOException;

public class QuantityServlet extends HttpServlet {

    private static final Logger logger = LogManager.getLogger();

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String raw = request.getParameter("quantity");
        try {
            int quantity = Integer.parseInt(raw);
            logger.info("quantity set to " + quantity);
            response.setStatus(204);
        } catch (NumberFormatException e) {
            logger.error("not a quantity: " + raw);
            response.sendError(400);
        }
    }
}
