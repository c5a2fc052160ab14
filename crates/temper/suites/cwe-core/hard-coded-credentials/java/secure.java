import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** A screen in the hall of a help desk shows how many tickets are open. */
@WebServlet("/open")
public class OpenTicketsServlet extends HttpServlet {

    private static final String COUNT = "SELECT count(*) FROM tickets WHERE closed_at IS NULL";

    /** Answers the number of open tickets. */
    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(COUNT)) {
            row.next();
            response.setContentType("text/plain;charset=UTF-8");
            response.getWriter().println(row.getInt(1));
        } catch (SQLException e) {
            log("Counting the tickets failed", e);
            response.sendError(HttpServletResponse.SC_INTERNAL_SERVER_ERROR,
                    "The tickets cannot be counted");
        }
    }

    /**
     * Opens the PostgreSQL database "tickets" on db.example.org, port 5432, with the account
     * "reporter" and its password, encrypted (sslmode verify-full).
     */
    private Connection connect() throws SQLException {
        String password = System.getenv("TICKETS_PASSWORD");
        if (password == null || password.isEmpty()) {
            throw new SQLException("TICKETS_PASSWORD is not set");
        }
        String url = "jdbc:postgresql://db.example.org:5432/tickets?sslmode=verify-full";
        return DriverManager.getConnection(url, "reporter", password);
    }
}
