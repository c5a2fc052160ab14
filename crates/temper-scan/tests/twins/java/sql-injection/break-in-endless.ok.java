import java.io.IOException;
import java.sql.*;
import javax.annotation.Resource;
import javax.servlet.ServletException;
import javax.servlet.annotation.WebServlet;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import javax.sql.DataSource;

@WebServlet("/break-in-endless")
public class BreakInEndlessServlet extends HttpServlet {
    @Resource(name = "jdbc/shop")
    private DataSource dataSource;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        try (Connection conn = dataSource.getConnection()) {
            String v;
            int n = 0;
            while (true) {
                if (n > 2) {
                    v = "v" + n;
                    break;
                }
                n++;
            }
            conn.createStatement().executeQuery("SELECT * FROM v WHERE v = '" + v + "'");
        } catch (SQLException e) {
            throw new ServletException("query failed", e);
        }
    }
}
