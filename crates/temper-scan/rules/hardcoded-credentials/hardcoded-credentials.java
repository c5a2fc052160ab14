import com.rabbitmq.client.ConnectionFactory;
import org.springframework.http.HttpHeaders;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import javax.crypto.spec.SecretKeySpec;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

public class Moderators extends HttpServlet {
    private static final String DB_PASSWORD = "s3cret-w0rd";

    Connection open() throws SQLException {
        DriverManager.getConnection("jdbc:mysql://localhost/app", "app", DB_PASSWORD); // bad
        DriverManager.getConnection("jdbc:mysql://localhost/app", "app", "s3cret"); // bad
        DriverManager.getConnection("jdbc:mysql://localhost/app", "app", ""); // ok
        return DriverManager.getConnection("jdbc:mysql://localhost/app", "app", System.getenv("DB_PASSWORD")); // ok
    }

    boolean isModerator(String user, String password, Users users) {
        if (password.equals("letmein1")) { // bad
            return true;
        }
        return users.check(user, password); // ok
    }
}

class Clients {
    void connect() {
        ConnectionFactory factory = new ConnectionFactory();
        factory.setPassword("0rd3rs-prod"); // bad
        factory.setPassword(System.getenv("MQ_PASSWORD")); // ok
        HttpHeaders headers = new HttpHeaders();
        headers.set("X-Api-Key", "9f1c2ab7744e4c0d"); // bad
        headers.set("X-Request-Id", "9f1c2ab7744e4c0d"); // ok
    }
}
