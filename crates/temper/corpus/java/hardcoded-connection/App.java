import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

public class App {
    private static final String ADDRESS = "jdbc:fake:orders";

    public Connection open(String user) throws SQLException {
        Connection connection = DriverManager.getConnection(ADDRESS, user, "Sommer-2019!");
        connection.setAutoCommit(false);
        connection.setReadOnly(true);
        return connection;
    }
}
