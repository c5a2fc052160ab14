import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.regex.Pattern;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

public class WhoisServlet extends HttpServlet {
    private static final Pattern DOMAIN = Pattern.compile("[a-z0-9]([a-z0-9-]*[a-z0-9])?(\\.[a-z]{2,10})+");

    @Override
    public void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String domain = request.getParameter("domain");
        if (domain == null || !DOMAIN.matcher(domain).matches()) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        String[] cmd = {"/bin/bash", "-c", "/usr/bin/whois " + domain + " | head -n 40"};
        Process p = Runtime.getRuntime().exec(cmd);
        response.setContentType("text/plain");
        try (BufferedReader in = new BufferedReader(new InputStreamReader(p.getInputStream()))) {
            String line;
            while ((line = in.readLine()) != null) {
                response.getWriter().println(line);
            }
        }
    }
}
