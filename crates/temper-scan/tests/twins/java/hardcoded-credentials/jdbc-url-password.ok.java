import java.sql.*;

class Db {
    Connection open() throws SQLException {
        return DriverManager.getConnection("jdbc:mysql://db.internal/app", System.getenv("DB_USER"), System.getenv("DB_PASS"));
    }
}
