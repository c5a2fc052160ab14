import java.io.*;
import java.nio.file.*;
import javax.servlet.http.*;

public class Templates extends HttpServlet {
    enum Kind {
        INVOICE("invoice.html"), OFFER("offer.html");

        final String file;

        Kind(String file) {
            this.file = file;
        }
    }

    @Override
    protected void doGet(HttpServletRequest req, HttpServletResponse resp) throws IOException {
        String kind = req.getParameter("kind");
        String file = kind + ".html";
        Files.copy(Paths.get("/srv/templates", file), resp.getOutputStream());
    }
}
