import jakarta.servlet.AsyncContext;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.*;
import java.io.IOException;
import org.springframework.web.util.HtmlUtils;

@WebServlet(urlPatterns = "/slow", asyncSupported = true)
public class SlowServlet extends HttpServlet {

    @Override
    protected void doGet(HttpServletRequest req, HttpServletResponse resp) {
        final String job = req.getParameter("job");
        final AsyncContext async = req.startAsync();
        async.start(() -> {
            try {
                HttpServletResponse out = (HttpServletResponse) async.getResponse();
                out.setContentType("text/html");
                out.getWriter().println("<p>Finished " + job + "</p>");
            } catch (IOException e) {
                getServletContext().log("cannot answer", e);
            } finally {
                async.complete();
            }
        });
    }
}
