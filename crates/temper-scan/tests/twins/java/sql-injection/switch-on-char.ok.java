import java.io.IOException;
import java.sql.*;
import javax.annotation.Resource;
import javax.servlet.ServletException;
import javax.servlet.annotation.WebServlet;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import javax.sql.DataSource;

@WebServlet("/switch-on-char")
public class SwitchOnCharServlet extends HttpServlet {
    @Resource(name = "jdbc/shop")
    private DataSource dataSource;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        try (Connection conn = dataSource.getConnection()) {
            String user = request.getParameter("user");
            String codes = "XYZ";
            char pick = codes.charAt(1);
            String who;
            switch (pick) {
                case 'X':
                    who = user;
                    break;
                case 'Y':
                    who = "guest";
                    break;
                case 'Z':
                    who = user;
                    break;
                default:
                    who = "nobody";
                    break;
            }
            Statement st = conn.createStatement();
            st.executeQuery("SELECT * FROM account WHERE login = '" + who + "'");
        } catch (SQLException e) {
            throw new ServletException("query failed", e);
        }
    }
}
