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
        // <hole>
    }
}
