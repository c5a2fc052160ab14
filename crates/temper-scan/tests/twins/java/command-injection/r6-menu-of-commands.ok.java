import java.io.*;
import java.util.*;
import jakarta.servlet.http.*;

public class DiagnosticsServlet extends HttpServlet {

    private static final Map<String, String> COMMANDS = new HashMap<>();

    static {
        COMMANDS.put("disk", "df -h");
        COMMANDS.put("memory", "free -m");
        COMMANDS.put("uptime", "uptime");
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String name = request.getParameter("check");
        String command = COMMANDS.getOrDefault(name, "uptime");
        Process process = Runtime.getRuntime().exec(command);
        response.setContentType("text/plain");
        try (BufferedReader r = new BufferedReader(new InputStreamReader(process.getInputStream()))) {
            r.lines().forEach(l -> log(l));
        }
        response.getWriter().println("done");
    }
}
