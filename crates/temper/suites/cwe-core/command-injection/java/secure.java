import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;

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
        if (word == null || word.isEmpty() || word.indexOf('\0') >= 0) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST, "Which word?");
            return;
        }

        ProcessBuilder grep = new ProcessBuilder("grep", "-i", "-F", "-e", word, "--", CHANGES);
        ProcessBuilder tail = new ProcessBuilder("tail", "-n", "20");
        Process last = ProcessBuilder.startPipeline(List.of(grep, tail)).get(1);

        response.setContentType("text/plain;charset=UTF-8");
        try (InputStream lines = last.getInputStream()) {
            lines.transferTo(response.getOutputStream());
        }
    }
}
