import java.io.*;
import jakarta.servlet.http.*;

public class LookupServlet extends HttpServlet {

    private static final boolean WINDOWS = System.getProperty("os.name").toLowerCase().contains("win");

    @Override
    protected void doPost(HttpServletRequest req, HttpServletResponse resp) throws IOException {
        String domain = req.getParameter("domain");
        String[] command = WINDOWS
                ? new String[] {"cmd.exe", "/c", "nslookup " + domain}
                : new String[] {"/bin/sh", "-c", "nslookup " + domain};
        Process process = Runtime.getRuntime().exec(command);
        resp.setContentType("text/plain");
        resp.getWriter().println("started for " + (domain == null ? 0 : domain.length()) + " characters " + process.isAlive());
    }
}
