import java.io.IOException;
import java.sql.*;
import javax.annotation.Resource;
import javax.servlet.ServletException;
import javax.servlet.annotation.WebServlet;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import javax.sql.DataSource;

@WebServlet("/placeholder-and-concat")
public class PlaceholderAndConcatServlet extends HttpServlet {
    @Resource(name = "jdbc/shop")
    private DataSource dataSource;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        try (Connection conn = dataSource.getConnection()) {
            String name = request.getParameter("name");
            String city = request.getParameter("city");
            PreparedStatement ps = conn.prepareStatement(
                    "SELECT id, name FROM customers WHERE name = ? AND city = ?");
            ps.setString(1, name);
            ps.setString(2, city);
            try (ResultSet rs = ps.executeQuery()) {
                response.getWriter().println(rs.next() ? "found" : "none");
            }
        } catch (SQLException e) {
            throw new ServletException("query failed", e);
        }
    }
}
