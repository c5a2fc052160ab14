import jakarta.annotation.Resource;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Base64;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
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
            lock = lock(passphrase);
        } catch (GeneralSecurityException e) {
            log("Locking an album failed", e);
            response.sendError(HttpServletResponse.SC_INTERNAL_SERVER_ERROR,
                    "The album cannot be locked");
            return;
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

    private static final int ROUNDS = 600_000;

    /** A slow hash with a salt of its own: rounds, salt and hash, all that a check needs. */
    private static String lock(String passphrase) throws GeneralSecurityException {
        byte[] salt = new byte[16];
        new SecureRandom().nextBytes(salt);
        PBEKeySpec spec = new PBEKeySpec(passphrase.toCharArray(), salt, ROUNDS, 256);
        SecretKeyFactory factory = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256");
        byte[] hash = factory.generateSecret(spec).getEncoded();
        Base64.Encoder base64 = Base64.getEncoder();
        return ROUNDS + "$" + base64.encodeToString(salt) + "$" + base64.encodeToString(hash);
    }
}
