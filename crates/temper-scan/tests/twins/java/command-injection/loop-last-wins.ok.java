import java.io.IOException;
import javax.servlet.ServletException;
import javax.servlet.annotation.WebServlet;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

@WebServlet("/loop-last-wins")
public class LoopLastWinsServlet extends HttpServlet {
    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        try {
            String cmd = "";
            String[] parts = {"/bin/date", "/bin/uptime"};
            for (String p : parts) {
                cmd = p;
            }
            String fmt = request.getParameter("fmt");
            if (fmt != null) {
                response.setHeader("X-Seen", "yes");
            }
            Runtime.getRuntime().exec(cmd);
        } catch (Exception e) {
            throw new ServletException("request failed", e);
        }
    }
}
