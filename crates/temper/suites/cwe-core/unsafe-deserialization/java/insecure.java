import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.util.Base64;

/** A small browser game without accounts: the browser keeps what the player has reached. */
@WebServlet("/play")
public class GameServlet extends HttpServlet {

    /** What a player has reached. */
    public static class Progress implements Serializable {
        private static final long serialVersionUID = 1;
        int level = 1;
        int coins;
    }

    /**
     * Restores the progress from the cookie "progress", or starts a new one. It adds a coin, stores
     * the progress in the cookie again, and answers "level n, coins m".
     */
    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Progress progress = new Progress();
        String stored = cookie(request, "progress");
        if (stored != null) {
            try {
                byte[] data = Base64.getUrlDecoder().decode(stored);
                ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(data));
                progress = (Progress) in.readObject();
            } catch (IOException | ClassNotFoundException | RuntimeException e) {
                progress = new Progress();
            }
        }
        progress.coins++;

        ByteArrayOutputStream buffer = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(buffer)) {
            out.writeObject(progress);
        }
        String value = Base64.getUrlEncoder().withoutPadding().encodeToString(buffer.toByteArray());
        Cookie cookie = new Cookie("progress", value);
        cookie.setHttpOnly(true);
        cookie.setSecure(true);
        cookie.setAttribute("SameSite", "Lax");
        response.addCookie(cookie);
        response.setContentType("text/plain;charset=UTF-8");
        response.getWriter().println("level " + progress.level + ", coins " + progress.coins);
    }

    /** The value of the cookie with the name, or null. */
    private static String cookie(HttpServletRequest request, String name) {
        if (request.getCookies() != null) {
            for (Cookie cookie : request.getCookies()) {
                if (cookie.getName().equals(name)) {
                    return cookie.getValue();
                }
            }
        }
        return null;
    }
}
