import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

public class App extends HttpServlet {
    static Path folder = Paths.get("notes").toAbsolutePath().normalize();

    @Override
    public void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String name = request.getParameter("name");
        Path file = folder.resolve(name);
        if (!Files.exists(file)) {
            response.sendError(404);
            return;
        }
        byte[] bytes = Files.readAllBytes(file);
        response.setContentType("text/plain");
        response.getWriter().print(bytes.length);
    }
}
