import jakarta.annotation.Resource;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.sql.*;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

@WebServlet("/list-shift")
public class ListShiftServlet extends HttpServlet {
    @Resource(name = "jdbc/shop")
    private DataSource dataSource;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        try (Connection conn = dataSource.getConnection()) {
            String key = request.getParameter("key");
            List<String> values = new ArrayList<>();
            values.add("alpha");
            values.add(key);
            values.add("omega");
            values.remove(0);
            String chosen = values.get(0);
            Statement st = conn.createStatement();
            ResultSet rs = st.executeQuery("SELECT * FROM words WHERE w = '" + chosen + "'");
            response.setStatus(rs.next() ? 200 : 404);
        } catch (SQLException e) {
            throw new ServletException("query failed", e);
        }
    }
}
