import java.io.IOException;
import javax.servlet.http.*;

public class ProfileServlet extends HttpServlet {
    private String title = "Profile";

    private static class View {
        private String heading;
        private String footer = "none";

        void load(HttpServletRequest r) {
            heading = r.getParameter("heading");
        }

        String heading() {
            return heading;
        }

        String footer() {
            return footer;
        }
    }

    protected void doGet(HttpServletRequest req, HttpServletResponse resp) throws IOException {
        View view = new View();
        view.load(req);
        resp.setContentType("text/html");
        resp.getWriter().println("<h2>" + view.heading() + "</h2>");
    }
}
