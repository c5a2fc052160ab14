import java.sql.*;

class Db {
    Connection open() throws SQLException {
        return DriverManager.getConnection("jdbc:mysql://db.internal/app?user=app&password=Qw3rty-991x");
    }
}
