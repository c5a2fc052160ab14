import java.io.*;
import java.sql.*;
import javax.servlet.http.*;

public class StockServlet extends HttpServlet {
    private static final java.util.logging.Logger LOG = java.util.logging.Logger.getLogger("stock");
    private Connection db;

    @Override
    protected void doGet(HttpServletRequest req, HttpServletResponse resp) throws IOException {
        try (PreparedStatement ps = db.prepareStatement("select n from stock where sku=?")) {
            ps.setString(1, req.getParameter("sku"));
            resp.getWriter().print(ps.executeQuery().next());
        } catch (SQLException e) {
            LOG.log(java.util.logging.Level.WARNING, "stock lookup failed", e);
            resp.sendError(500, "lookup failed");
        }
    }
}
