import java.io.*;
import javax.servlet.http.*;

public class Echo extends HttpServlet {
    @Override
    protected void doPost(HttpServletRequest req, HttpServletResponse resp) throws IOException {
        StringBuilder body = new StringBuilder();
        try (BufferedReader r = req.getReader()) {
            String line;
            while ((line = r.readLine()) != null) {
                body.append(line).append('\n');
            }
        }
        resp.setContentType("text/html");
        resp.setHeader("X-Content-Type-Options", "nosniff");
        resp.getWriter().write(body.toString());
    }
}
