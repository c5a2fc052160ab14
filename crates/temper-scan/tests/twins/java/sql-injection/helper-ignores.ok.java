import java.io.IOException;
import java.sql.*;
import javax.annotation.Resource;
import javax.servlet.ServletException;
import javax.servlet.annotation.WebServlet;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import javax.sql.DataSource;

@WebServlet("/helper-ignores")
public class HelperIgnoresServlet extends HttpServlet {
    @Resource(name = "jdbc/shop")
    private DataSource dataSource;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        try (Connection conn = dataSource.getConnection()) {
            String owner = request.getParameter("owner");
            Namer namer = new FixedNamer();
            String name = namer.name(owner);
            Statement st = conn.createStatement();
            st.executeQuery("SELECT * FROM pets WHERE owner = '" + name + "'");
        } catch (SQLException e) {
            throw new ServletException("query failed", e);
        }
    }

    interface Namer {
        String name(String in);
    }

    static class EchoNamer implements Namer {
        public String name(String in) {
            return in.toLowerCase();
        }
    }

    static class FixedNamer implements Namer {
        public String name(String in) {
            String out = in;
            out = "anonymous";
            return out;
        }
    }
}
