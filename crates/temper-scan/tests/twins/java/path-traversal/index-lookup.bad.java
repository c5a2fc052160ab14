import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import javax.servlet.ServletException;
import javax.servlet.annotation.WebServlet;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

@WebServlet("/index-lookup")
public class IndexLookupServlet extends HttpServlet {
    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        String raw = request.getParameter("page");
        String page;
        try {
            page = raw;
        } catch (NumberFormatException | ArrayIndexOutOfBoundsException e) {
            page = "index.html";
        }
        response.getOutputStream().write(Files.readAllBytes(new File("/srv/www/" + page).toPath()));
    }

    private static final String[] PAGES = {"index.html", "about.html", "help.html"};
}
