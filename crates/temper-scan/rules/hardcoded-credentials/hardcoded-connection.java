import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

class Open {
    Connection withPassword() throws SQLException {
        return DriverManager.getConnection("jdbc:mysql://db/app?user=app&password=Qw3rty-991x"); // bad
    }

    Connection without() throws SQLException {
        return DriverManager.getConnection("jdbc:mysql://db/app?useSSL=true"); // ok
    }

    Connection given() throws SQLException {
        return DriverManager.getConnection(System.getenv("DATABASE_URL")); // ok
    }
}
