import jakarta.servlet.http.*;
import java.sql.*;

public class ReportServlet extends HttpServlet {
    private final Connection db;

    public ReportServlet(Connection db) {
        this.db = db;
    }

    @Override
    public void doPost(HttpServletRequest req, HttpServletResponse resp) {
        String region = req.getParameter("region");
        String filter;
        int count = 86;
        if ((7 * 18) + count < 200) {
            filter = region;
        } else {
            filter = "emea";
        }
        try {
            PreparedStatement ps = db.prepareStatement("select total from sales where region='" + filter + "'");
            ps.execute();
            resp.setStatus(204);
        } catch (SQLException e) {
            resp.setStatus(500);
        }
    }
}
