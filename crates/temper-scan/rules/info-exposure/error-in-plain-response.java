import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

public class RegisterPlain extends HttpServlet {
    private Connection connection;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("text/plain");
        try {
            connection.commit();
        } catch (SQLException e) {
            response.getWriter().println("failed: " + e.getMessage()); // bad
            response.getWriter().println("failed"); // ok
        }
    }
}
