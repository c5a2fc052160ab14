import java.io.IOException;
import java.sql.*;
import javax.annotation.Resource;
import javax.servlet.ServletException;
import javax.servlet.annotation.WebServlet;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import javax.sql.DataSource;

@WebServlet("/array-slot")
public class ArraySlotServlet extends HttpServlet {
    @Resource(name = "jdbc/shop")
    private DataSource dataSource;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        try (Connection conn = dataSource.getConnection()) {
            String[] slots = new String[3];
            slots[0] = "first";
            slots[1] = request.getParameter("second");
            slots[2] = "third";
            int i = 0;
            i++;
            String value = slots[i + 1];
            conn.createStatement().execute("INSERT INTO log VALUES ('" + value + "')");
        } catch (SQLException e) {
            throw new ServletException("query failed", e);
        }
    }
}
