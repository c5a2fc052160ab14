import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

public class Register extends HttpServlet {
    private Connection connection;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            connection.commit();
        } catch (SQLException e) {
            response.getWriter().println("failed: " + e.getMessage()); // bad
            response.sendError(HttpServletResponse.SC_INTERNAL_SERVER_ERROR, e.getMessage()); // bad
            log("commit failed", e); // ok
            response.sendError(HttpServletResponse.SC_INTERNAL_SERVER_ERROR, "internal error"); // ok
        }
    }
}
