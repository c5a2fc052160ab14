import org.apache.log4j.Logger;
import javax.servlet.http.*;

public class Buy extends HttpServlet {
    private static final Logger LOG = Logger.getLogger(Buy.class);

    @Override
    protected void doPost(HttpServletRequest req, HttpServletResponse resp) {
        String sku = req.getParameter("sku");
        if (sku == null || sku.length() > 40) {
            resp.setStatus(400);
            return;
        }
        LOG.info(String.format("buying %s", sku));
    }
}
