import java.io.IOException;
import java.sql.*;
import javax.annotation.Resource;
import javax.servlet.ServletException;
import javax.servlet.annotation.WebServlet;
import javax.servlet.http.Cookie;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import javax.sql.DataSource;

@WebServlet("/cookie-value")
public class CookieValueServlet extends HttpServlet {
    @Resource(name = "jdbc/shop")
    private DataSource dataSource;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        try (Connection conn = dataSource.getConnection()) {
            String theme = "plain";
            Cookie[] cookies = request.getCookies();
            if (cookies != null) {
                for (Cookie c : cookies) {
                    if ("theme".equals(c.getName())) {
                        theme = c.getValue();
                    }
                }
            }
            String sql = "UPDATE prefs SET theme = '" + theme + "'";
            conn.createStatement().executeUpdate(sql);
        } catch (SQLException e) {
            throw new ServletException("query failed", e);
        }
    }
}
