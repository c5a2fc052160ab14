import java.io.BufferedReader;
import java.io.FileReader;
import java.io.IOException;
import javax.servlet.ServletException;
import javax.servlet.annotation.WebServlet;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

@WebServlet("/dots-check")
public class DotsCheckServlet extends HttpServlet {
    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        String name = request.getParameter("n");
        if (name.contains("..") || name.contains("/") || name.contains("\\")) {
            response.sendError(400);
            return;
        }
        try (BufferedReader r = new BufferedReader(new FileReader("/srv/text/" + name))) {
            response.setContentType("text/plain");
            response.setIntHeader("X-Len", r.readLine().length());
        }
    }
}
