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
