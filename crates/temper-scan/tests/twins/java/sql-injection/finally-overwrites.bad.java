import java.io.IOException;
import java.sql.*;
import javax.annotation.Resource;
import javax.servlet.ServletException;
import javax.servlet.annotation.WebServlet;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import javax.sql.DataSource;

@WebServlet("/finally-overwrites")
public class FinallyOverwritesServlet extends HttpServlet {
    @Resource(name = "jdbc/shop")
    private DataSource dataSource;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        try (Connection conn = dataSource.getConnection()) {
            String v = "start";
            try {
                v = request.getParameter("v");
                Integer.parseInt(v);
            } catch (NumberFormatException e) {
                log("no number");
            } finally {
                log("read");
            }
            conn.createStatement().executeUpdate("DELETE FROM jobs WHERE state = '" + v + "'");
        } catch (SQLException e) {
            throw new ServletException("query failed", e);
        }
    }
}
