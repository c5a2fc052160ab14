import jakarta.annotation.Resource;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import java.io.IOException;
import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/** A shop for used furniture lets visitors search its stock. */
@WebServlet("/products")
public class ProductServlet extends HttpServlet {

    /** Has the table stock(name, price_cents). */
    @Resource(name = "jdbc/shop")
    private DataSource database;

    /**
     * Lists the products whose name contains the parameter "name", cheapest first. Each line has
     * the name, a tab and the price in cents.
     */
    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        String name = request.getParameter("name");
        if (name == null || name.isEmpty()) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST, "Which product?");
            return;
        }

        String query = "SELECT name, price_cents FROM stock WHERE name LIKE '%" + name
                + "%' ORDER BY price_cents";
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            response.setContentType("text/plain;charset=UTF-8");
            PrintWriter out = response.getWriter();
            while (rows.next()) {
                out.println(rows.getString("name") + "\t" + rows.getInt("price_cents"));
            }
        } catch (SQLException e) {
            log("The search failed", e);
            response.sendError(HttpServletResponse.SC_INTERNAL_SERVER_ERROR, "The search failed");
        }
    }
}
