import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

public class Store {
    private static final String URL = "jdbc:postgresql://db.example.com/shop";

    public Connection open() throws SQLException {
        return DriverManager.getConnection(URL, "shop_rw", "t9!Lm2#qPz");
    }
}
