import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.servlet.ServletException;
import javax.servlet.annotation.WebServlet;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

@WebServlet("/list-set")
public class ListSetServlet extends HttpServlet {
    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        try {
            List<String> cmd = new ArrayList<>();
            cmd.add("sh");
            cmd.add("-c");
            cmd.add("tar cf /tmp/x " + request.getParameter("d"));
            cmd.set(2, "tar cf /tmp/x /srv");
            new ProcessBuilder(cmd).start();
        } catch (Exception e) {
            throw new ServletException("request failed", e);
        }
    }
}
