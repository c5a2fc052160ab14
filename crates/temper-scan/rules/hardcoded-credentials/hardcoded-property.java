import java.io.IOException;
import java.util.Properties;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

public class Settings extends HttpServlet {
    Properties settings() {
        Properties properties = new Properties();
        properties.setProperty("password", "s3cret-w0rd"); // bad
        properties.setProperty("password", System.getenv("DB_PASSWORD")); // ok
        properties.setProperty("user", "app"); // ok
        return properties;
    }
}
