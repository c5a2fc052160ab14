import java.io.IOException;
import java.io.File;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

public class Folders extends HttpServlet {
    private final File folder = new File("images");

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        File file = new File(folder, request.getParameter("name"));
        if (!file.getCanonicalPath().startsWith(folder.getCanonicalPath())) { // bad
            response.sendError(404);
        }
        if (!file.getCanonicalPath().startsWith(folder.getCanonicalPath() + File.separator)) { // ok
            response.sendError(404);
        }
        if (!file.getCanonicalFile().toPath().startsWith(folder.getCanonicalFile().toPath())) { // ok
            response.sendError(404);
        }
    }
}
