import java.io.IOException;
import javax.servlet.ServletException;
import javax.servlet.annotation.WebServlet;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

@WebServlet("/shell-string")
public class ShellStringServlet extends HttpServlet {
    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        try {
            String host = request.getParameter("host");
            if (!host.matches("[A-Za-z0-9.]{1,64}")) {
                response.sendError(400);
                return;
            }
            String[] cmd = {"/bin/ping", "-c", "1", host};
            Process p = Runtime.getRuntime().exec(cmd);
            response.setStatus(p.waitFor() == 0 ? 200 : 502);
        } catch (Exception e) {
            throw new ServletException("request failed", e);
        }
    }
}
