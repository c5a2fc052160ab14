import java.io.IOException;
import java.sql.*;
import javax.annotation.Resource;
import javax.servlet.ServletException;
import javax.servlet.annotation.WebServlet;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import javax.sql.DataSource;

@WebServlet("/char-array")
public class CharArrayServlet extends HttpServlet {
    @Resource(name = "jdbc/shop")
    private DataSource dataSource;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        try (Connection conn = dataSource.getConnection()) {
            char[] chars = request.getParameter("code").toCharArray();
            String back = new String(chars);
            String other = String.valueOf(chars.length);
            PreparedStatement ps = conn.prepareStatement("SELECT * FROM codes WHERE c = '" + back + "'");
            ps.execute();
        } catch (SQLException e) {
            throw new ServletException("query failed", e);
        }
    }
}
