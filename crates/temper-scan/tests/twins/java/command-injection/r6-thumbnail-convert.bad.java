import javax.servlet.annotation.MultipartConfig;
import javax.servlet.http.*;
import java.io.*;
import java.nio.file.*;
import java.util.UUID;

@MultipartConfig
public class ThumbnailServlet extends HttpServlet {

    private static final Path WORK = Paths.get("/var/lib/thumbs");

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            Part image = request.getPart("image");
            String size = request.getParameter("size");
            Path input = WORK.resolve(UUID.randomUUID() + ".upload");
            Files.copy(image.getInputStream(), input);
            Process p = Runtime.getRuntime().exec("convert " + input + " -resize " + size + " " + input + ".png");
            p.waitFor();
            response.setStatus(201);
        } catch (Exception e) {
            response.sendError(500, "conversion failed");
        }
    }
}
