import jakarta.annotation.Resource;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Shared photo albums: who knows the passphrase of an album may look at it. */
@WebServlet("/albums")
public class AlbumServlet extends HttpServlet {

    /** Adds an album unless its title is taken; lock is what a typed passphrase is checked with. */
    private static final String INSERT =
            "INSERT INTO albums (title, lock) VALUES (?, ?) ON CONFLICT DO NOTHING";

    @Resource(name = "jdbc/albums")
    private DataSource database;

    /**
     * Makes an album with the form fields "title" and "passphrase" (12 to 72 characters). The table
     * gets the hash of the passphrase. An album that is there already stays as it is.
     */
    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        request.setCharacterEncoding("UTF-8");
        String title = request.getParameter("title");
        String passphrase = request.getParameter("passphrase");
        if (title == null || title.isEmpty() || passphrase == null
                || passphrase.length() < 12 || passphrase.length() > 72) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST,
                    "Please give a title and a passphrase of 12 to 72 characters");
            return;
        }

        String lock;
        try {
            MessageDigest digest = MessageDigest.getInstance("MD5");
            byte[] sum = digest.digest(passphrase.getBytes(StandardCharsets.UTF_8));
            lock = String.format("%032x", new BigInteger(1, sum));
        } catch (NoSuchAlgorithmException e) {
            throw new ServletException(e);
        }

        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(INSERT)) {
            statement.setString(1, title);
            statement.setString(2, lock);
            if (statement.executeUpdate() == 0) {
                response.sendError(HttpServletResponse.SC_CONFLICT, "This title is taken");
                return;
            }
        } catch (SQLException e) {
            log("Storing an album failed", e);
            response.sendError(HttpServletResponse.SC_INTERNAL_SERVER_ERROR,
                    "The album cannot be stored");
            return;
        }
        response.setStatus(HttpServletResponse.SC_CREATED);
    }
}
