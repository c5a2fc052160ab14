import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.servlet.http.HttpServletRequest;

public class App {
    private final Connection connection;

    public App(Connection connection) {
        this.connection = connection;
    }

    public boolean known(HttpServletRequest request) throws SQLException {
        String user = request.getParameter("user");
        String mail = request.getParameter("mail");
        Statement statement = connection.createStatement();
        boolean found = statement.executeQuery(
            "SELECT 1 FROM users WHERE name = '" + user + "' AND mail = '" + mail + "'").next();
        statement.close();
        return found;
    }
}
