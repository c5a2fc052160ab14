import jakarta.annotation.Resource;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.sql.*;
import java.util.Enumeration;
import javax.sql.DataSource;

@WebServlet("/prepare-call")
public class PrepareCallServlet extends HttpServlet {
    @Resource(name = "jdbc/shop")
    private DataSource dataSource;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        try (Connection conn = dataSource.getConnection()) {
            String proc = "";
            Enumeration<String> names = request.getHeaderNames();
            while (names.hasMoreElements()) {
                String n = names.nextElement();
                if (n.startsWith("x-proc")) {
                    proc = n;
                }
            }
            try (CallableStatement cs = conn.prepareCall("{call " + proc + "(?)}")) {
                cs.setString(1, proc);
                cs.execute();
            }
        } catch (SQLException e) {
            throw new ServletException("query failed", e);
        }
    }
}
