import jakarta.annotation.Resource;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Customers of a garage look at their invoices. */
@WebServlet("/invoice")
public class InvoiceServlet extends HttpServlet {

    /** Has the table invoices(number, customer, content). */
    @Resource(name = "jdbc/garage")
    private DataSource database;

    /** Who is signed in, or null; the sign-in page puts the name into the session. */
    private static String customer(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session == null ? null : (String) session.getAttribute("customer");
    }

    /** Shows a signed-in customer the text of the invoice of the parameter "number". */
    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        String customer = customer(request);
        if (customer == null) {
            response.sendError(HttpServletResponse.SC_UNAUTHORIZED, "Please sign in");
            return;
        }
        int number;
        try {
            number = Integer.parseInt(request.getParameter("number"));
        } catch (NumberFormatException e) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST, "The number must be a number");
            return;
        }

        String query = "SELECT content FROM invoices WHERE number = ? AND customer = ?";
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setInt(1, number);
            statement.setString(2, customer);
            try (ResultSet row = statement.executeQuery()) {
                if (!row.next()) {
                    response.sendError(HttpServletResponse.SC_NOT_FOUND, "There is none");
                    return;
                }
                response.setContentType("text/plain;charset=UTF-8");
                response.getWriter().print(row.getString("content"));
            }
        } catch (SQLException e) {
            log("Reading an invoice failed", e);
            response.sendError(HttpServletResponse.SC_INTERNAL_SERVER_ERROR,
                    "The invoice cannot be read");
        }
    }
}
