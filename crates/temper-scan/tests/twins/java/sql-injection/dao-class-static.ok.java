import java.sql.*;
import javax.servlet.annotation.WebServlet;
import javax.servlet.http.*;

class UserDao {
    private static final String URL = "jdbc:postgresql://localhost/app";

    static Connection connect() throws SQLException {
        return DriverManager.getConnection(URL, System.getenv("DB_USER"), System.getenv("DB_PASS"));
    }

    static boolean exists(String login) throws SQLException {
        try (Connection c = connect()) {
            PreparedStatement s = c.prepareStatement("SELECT 1 FROM users WHERE login = ?");
            s.setString(1, login);
            ResultSet rs = s.executeQuery();
            return rs.next();
        }
    }
}

@WebServlet("/exists")
public class ExistsServlet extends HttpServlet {
    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) {
        try {
            response.setStatus(UserDao.exists(request.getParameter("login")) ? 200 : 404);
        } catch (SQLException e) {
            response.setStatus(500);
        }
    }
}
