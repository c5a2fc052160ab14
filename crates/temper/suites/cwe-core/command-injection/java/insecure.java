import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import java.io.IOException;
import java.io.InputStream;

/** The maker of a device lets its users search what changed from release to release. */
@WebServlet("/changes")
public class ChangesServlet extends HttpServlet {

    /** Has one line for each change, the newest last. */
    private static final String CHANGES = "CHANGES.txt";

    /**
     * Runs the system's grep and tail to find the last 20 changes that have the word of the
     * parameter "word" in them, in upper or lower case.
     */
    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        String word = request.getParameter("word");
        if (word == null || word.isEmpty()) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST, "Which word?");
            return;
        }

        String command = "grep -i '" + word + "' " + CHANGES + " | tail -n 20";
        Process process = Runtime.getRuntime().exec(new String[] {"/bin/sh", "-c", command});

        response.setContentType("text/plain;charset=UTF-8");
        try (InputStream lines = process.getInputStream()) {
            lines.transferTo(response.getOutputStream());
        }
    }
}
