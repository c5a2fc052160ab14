import com.mongodb.client.MongoClients;
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

class Mongo {
    void open() {
        MongoClients.create("mongodb://app:Qw3rty-991x@db.internal:27017/app"); // bad
        MongoClients.create("mongodb://db.internal:27017/app"); // ok
    }
}
