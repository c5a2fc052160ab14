import jakarta.annotation.Resource;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import java.io.IOException;
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
        // <hole>
    }
}
