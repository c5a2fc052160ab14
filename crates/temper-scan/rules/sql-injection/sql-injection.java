import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

public class Users extends HttpServlet {
    private static final List<String> COLUMNS = List.of("name", "age");
    private Connection connection;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String name = request.getParameter("name");
        try {
            connection.createStatement().executeQuery("SELECT * FROM users WHERE name = '" + name + "'"); // bad
            connection.createStatement().executeQuery(String.format("SELECT * FROM users WHERE name = '%s'", name)); // bad
            StringBuilder query = new StringBuilder("SELECT * FROM users");
            query.append(" WHERE name = '").append(name).append("'");
            connection.prepareStatement(query.toString()); // bad
            find(request.getHeader("X-Name"));
            PreparedStatement statement = connection.prepareStatement("SELECT * FROM users WHERE name = ?"); // ok
            statement.setString(1, name);
            ResultSet rows = statement.executeQuery(); // ok
            int age = Integer.parseInt(request.getParameter("age"));
            connection.createStatement().executeQuery("SELECT * FROM users WHERE age = " + age); // ok
            String column = request.getParameter("sort");
            if (!COLUMNS.contains(column)) {
                return;
            }
            connection.createStatement().executeQuery("SELECT * FROM users ORDER BY " + column); // ok
            switch (request.getParameter("order")) {
                case "up" -> connection.createStatement().executeQuery("SELECT * FROM users ORDER BY name"); // ok
                default -> response.sendError(400);
            }
        } catch (SQLException e) {
            response.sendError(500);
        }
    }

    private void find(String name) throws SQLException {
        connection.createStatement().execute("DELETE FROM users WHERE name = '" + name + "'"); // bad
    }
}
