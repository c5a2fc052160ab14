import java.io.IOException;
import java.sql.*;
import javax.annotation.Resource;
import javax.servlet.ServletException;
import javax.servlet.annotation.WebServlet;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import javax.sql.DataSource;
import org.springframework.web.util.HtmlUtils;

@WebServlet("/wrong-escape")
public class WrongEscapeServlet extends HttpServlet {
    @Resource(name = "jdbc/shop")
    private DataSource dataSource;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        try (Connection conn = dataSource.getConnection()) {
            String page = request.getParameter("page");
            String clean = HtmlUtils.htmlEscape(page);
            PreparedStatement ps = conn.prepareStatement("SELECT * FROM pages WHERE nr = ?");
            ps.setString(1, clean);
            ps.executeQuery();
        } catch (SQLException e) {
            throw new ServletException("query failed", e);
        }
    }
}
