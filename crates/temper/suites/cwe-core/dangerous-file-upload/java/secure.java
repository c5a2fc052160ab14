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
import java.util.Arrays;
import java.util.UUID;

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
        Part photo;
        try {
            photo = request.getPart("photo");
        } catch (ServletException | IllegalStateException e) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST, "This upload cannot be read");
            return;
        }
        if (photo == null || photo.getSubmittedFileName() == null) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST, "There is no picture");
            return;
        }

        byte[] content;
        try (InputStream stream = photo.getInputStream()) {
            content = stream.readAllBytes();
        }
        String extension = extension(content);
        if (extension == null) {
            response.sendError(HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE,
                    "Please send a PNG or a JPEG");
            return;
        }

        String name = UUID.randomUUID() + extension;
        Files.write(entries().resolve(name), content);

        response.setStatus(HttpServletResponse.SC_CREATED);
        response.setContentType("text/plain;charset=UTF-8");
        response.getWriter().println("/entries/" + name);
    }

    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final byte[] JPEG = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF};

    /** The extension that belongs to the content, or null when it is no picture that we take. */
    private static String extension(byte[] content) {
        if (startsWith(content, PNG)) {
            return ".png";
        }
        return startsWith(content, JPEG) ? ".jpg" : null;
    }

    private static boolean startsWith(byte[] content, byte[] prefix) {
        return content.length >= prefix.length
                && Arrays.equals(content, 0, prefix.length, prefix, 0, prefix.length);
    }
}
