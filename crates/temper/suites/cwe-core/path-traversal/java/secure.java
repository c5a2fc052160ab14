import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** An observatory hands out its monthly reports. */
@WebServlet("/report")
public class ReportServlet extends HttpServlet {

    /** Holds one text file for each month. */
    private static final Path REPORTS = Path.of("reports");

    /** Sends the report whose file name is in the parameter "name". */
    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        String name = request.getParameter("name");
        if (name == null || name.isEmpty()) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST, "Which report?");
            return;
        }

        Path folder = REPORTS.toAbsolutePath().normalize();
        Path file;
        try {
            file = folder.resolve(name).normalize();
        } catch (InvalidPathException e) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST, "This is not a file name");
            return;
        }
        if (!file.startsWith(folder) || !Files.isRegularFile(file)) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND, "There is no such report");
            return;
        }

        response.setContentType("text/plain;charset=UTF-8");
        Files.copy(file, response.getOutputStream());
    }
}
