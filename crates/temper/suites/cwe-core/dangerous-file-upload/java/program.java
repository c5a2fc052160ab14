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
        // <hole>
    }
}
