import java.io.IOException;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

public class Uptime extends HttpServlet {
    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Runtime.getRuntime().exec("uptime"); // bad
        new ProcessBuilder("ping", "-c", "1", "example.org").start(); // bad
        new ProcessBuilder("/usr/bin/ping", "-c", "1", "example.org").start(); // ok
        Runtime.getRuntime().exec("/usr/bin/uptime"); // ok
    }
}
