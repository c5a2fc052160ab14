import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

public class UserNames extends HttpServlet {
    Connection open() throws SQLException {
        DriverManager.getConnection("jdbc:mysql://localhost/app", "app", System.getenv("DB_PASSWORD")); // bad
        return DriverManager.getConnection("jdbc:mysql://localhost/app", System.getenv("DB_USER"), System.getenv("DB_PASSWORD")); // ok
    }
}
