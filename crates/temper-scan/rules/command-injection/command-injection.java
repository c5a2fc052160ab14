import java.io.IOException;
import java.util.List;
import java.util.Set;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

public class Ping extends HttpServlet {
    private static final Set<String> HOSTS = Set.of("a.example", "b.example");

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String host = request.getParameter("host");
        Runtime.getRuntime().exec("/usr/bin/ping " + host); // bad
        Runtime.getRuntime().exec(new String[] {"/bin/sh", "-c", "ping " + host}); // bad
        new ProcessBuilder(host).start(); // bad
        Runtime.getRuntime().exec(new String[] {"/usr/bin/ping", "-c", "1", host}); // ok
        List<String> command = List.of("/usr/bin/ping", "-c", "1", host);
        new ProcessBuilder(command).start(); // ok
        if (HOSTS.contains(host)) {
            Runtime.getRuntime().exec("/usr/bin/ping " + host); // ok
        }
        Runtime.getRuntime().exec("/usr/bin/uptime"); // ok
    }
}
