package ops;

import java.io.*;
import java.util.*;
import javax.servlet.http.*;

public class PingServlet extends HttpServlet {
    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String host = request.getParameter("host");
        List<String> command = new LinkedList<>();
        if (!host.matches("[a-z0-9]{1,30}(\\.[a-z0-9]{1,30}){0,4}")) {
            response.sendError(400);
            return;
        }
        command.add("/usr/bin/ping");
        command.add("-c1");
        command.add(host);
        Process p = new ProcessBuilder().command(command).redirectErrorStream(true).start();
        try (BufferedReader out = new BufferedReader(new InputStreamReader(p.getInputStream()))) {
            response.setContentType("text/plain");
            String line;
            while ((line = out.readLine()) != null) {
                response.getWriter().println(line.length());
            }
        }
    }
}
