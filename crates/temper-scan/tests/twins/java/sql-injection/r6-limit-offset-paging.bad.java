import javax.servlet.ServletException;
import javax.servlet.annotation.WebServlet;
import javax.servlet.http.*;
import java.io.IOException;
import java.sql.*;
import javax.naming.*;
import javax.sql.DataSource;

@WebServlet("/audit")
public class AuditServlet extends HttpServlet {
    private DataSource ds;

    @Override
    public void init() throws ServletException {
        try {
            ds = (DataSource) new InitialContext().lookup("java:comp/env/jdbc/audit");
        } catch (NamingException e) {
            throw new ServletException(e);
        }
    }

    @Override
    protected void doGet(HttpServletRequest req, HttpServletResponse resp) throws IOException {
        String limit = req.getParameter("limit") == null ? "50" : req.getParameter("limit");
        String sql = "SELECT event, created_at FROM audit ORDER BY created_at DESC LIMIT " + limit;
        resp.setContentType("text/plain");
        try (Connection c = ds.getConnection(); Statement s = c.createStatement(); ResultSet rs = s.executeQuery(sql)) {
            int count = 0;
            while (rs.next()) {
                count++;
            }
            resp.getWriter().println(count + " rows");
        } catch (SQLException e) {
            log("audit query failed", e);
            resp.sendError(500);
        }
    }
}
