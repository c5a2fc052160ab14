import java.io.*;
import java.nio.file.*;
import java.util.List;
import java.util.regex.*;
import javax.servlet.http.*;

public class LogViewer extends HttpServlet {

    private static final Pattern LOG_NAME = Pattern.compile("[A-Za-z0-9_-]+\\.log");

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String name = request.getParameter("name");
        Matcher matcher = LOG_NAME.matcher(name);
        if (!matcher.matches()) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        List<String> lines = Files.readAllLines(Paths.get("/var/log/app/" + name));
        response.setContentType("text/plain;charset=UTF-8");
        response.getWriter().println(lines.size() + " lines");
    }
}
