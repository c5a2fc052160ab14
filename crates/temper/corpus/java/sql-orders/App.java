import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

public class App extends HttpServlet {
    Connection connection;

    @Override
    public void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String customer = request.getParameter("customer");
        String query = "SELECT item FROM orders WHERE customer = '" + customer + "'";
        try (Statement statement = connection.createStatement()) {
            ResultSet rows = statement.executeQuery(query);
            int count = 0;
            while (rows.next()) {
                count = count + 1;
            }
            response.getWriter().print(count);
        } catch (SQLException error) {
            response.sendError(500);
        }
    }
}
