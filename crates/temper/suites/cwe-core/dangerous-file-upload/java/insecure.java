import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.MultipartConfig;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.Part;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** A photo contest: everybody may hand in pictures, and everybody may look at them. */
@WebServlet("/enter")
@MultipartConfig(maxFileSize = 8 << 20, maxRequestSize = 9 << 20)
public class EntryServlet extends HttpServlet {

    /** The folder of the pictures, which the web server shows to visitors as /entries/. */
    private Path entries() {
        return Path.of(getServletContext().getRealPath("/entries"));
    }

    /** Stores the picture of the form field "photo" and answers with its address. */
    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        Part photo = request.getPart("photo");
        if (photo == null || photo.getSubmittedFileName() == null) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST, "There is no picture");
            return;
        }

        String name = Path.of(photo.getSubmittedFileName()).getFileName().toString();
        try (InputStream content = photo.getInputStream()) {
            Files.copy(content, entries().resolve(name), StandardCopyOption.REPLACE_EXISTING);
        }

        response.setStatus(HttpServletResponse.SC_CREATED);
        response.setContentType("text/plain;charset=UTF-8");
        response.getWriter().println("/entries/" + name);
    }
}
