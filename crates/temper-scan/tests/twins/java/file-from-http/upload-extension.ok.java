import java.io.*;
import java.util.*;
import javax.servlet.annotation.MultipartConfig;
import javax.servlet.http.*;

@MultipartConfig
public class PhotoServlet extends HttpServlet {
    private static final Set<String> TYPES = Set.of("png", "jpg", "gif");

    @Override
    protected void doPost(HttpServletRequest req, HttpServletResponse resp) throws IOException, javax.servlet.ServletException {
        Part part = req.getPart("photo");
        String submitted = new File(part.getSubmittedFileName()).getName();
        String extension = submitted.substring(submitted.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        if (!TYPES.contains(extension)) {
            resp.sendError(415);
            return;
        }
        part.write(getServletContext().getRealPath("/photos/") + UUID.randomUUID() + "." + extension);
        resp.setStatus(201);
    }
}
