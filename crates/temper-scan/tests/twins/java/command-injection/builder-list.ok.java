import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.servlet.ServletException;
import javax.servlet.annotation.WebServlet;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

@WebServlet("/builder-list")
public class BuilderListServlet extends HttpServlet {
    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        try {
            String file = request.getParameter("file");
            List<String> cmd = new ArrayList<String>();
            cmd.add("/bin/sh");
            cmd.add("-c");
            cmd.add("wc -l /var/data/all.txt");
            ProcessBuilder pb = new ProcessBuilder();
            pb.command(cmd);
            pb.redirectErrorStream(true);
            pb.start().waitFor();
        } catch (Exception e) {
            throw new ServletException("request failed", e);
        }
    }
}
