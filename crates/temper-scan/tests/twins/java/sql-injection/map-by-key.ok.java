import java.io.IOException;
import java.sql.*;
import java.util.HashMap;
import java.util.Map;
import javax.annotation.Resource;
import javax.servlet.ServletException;
import javax.servlet.annotation.WebServlet;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import javax.sql.DataSource;

@WebServlet("/map-by-key")
public class MapByKeyServlet extends HttpServlet {
    @Resource(name = "jdbc/shop")
    private DataSource dataSource;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        try (Connection conn = dataSource.getConnection()) {
            Map<String, Object> settings = new HashMap<>();
            settings.put("table", "orders");
            settings.put("filter", request.getParameter("filter"));
            String part = (String) settings.get("table");
            Statement st = conn.createStatement();
            st.executeUpdate("DELETE FROM " + part);
        } catch (SQLException e) {
            throw new ServletException("query failed", e);
        }
    }
}
