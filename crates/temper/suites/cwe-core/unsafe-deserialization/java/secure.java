import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import java.io.IOException;
import java.io.Serializable;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

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
            progress = open(stored);
        }
        progress.coins++;

        Cookie cookie = new Cookie("progress", seal(progress));
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

    /** Signs the cookie, so that a player cannot write progress by hand. */
    private SecretKeySpec key;

    @Override
    public void init() throws ServletException {
        String secret = System.getenv("PROGRESS_KEY");
        if (secret == null || secret.length() < 32) {
            throw new ServletException("PROGRESS_KEY must have at least 32 characters");
        }
        key = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256");
    }

    /** Writes the two numbers, and after them a code that only this server can make. */
    private String seal(Progress progress) {
        byte[] numbers =
                ByteBuffer.allocate(8).putInt(progress.level).putInt(progress.coins).array();
        byte[] sealed = ByteBuffer.allocate(40).put(numbers).put(code(numbers)).array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);
    }

    /** Reads what {@link #seal} wrote; anything else is a new game. */
    private Progress open(String value) {
        Progress progress = new Progress();
        byte[] sealed;
        try {
            sealed = Base64.getUrlDecoder().decode(value);
        } catch (IllegalArgumentException e) {
            return progress;
        }
        if (sealed.length != 40) {
            return progress;
        }
        byte[] numbers = Arrays.copyOfRange(sealed, 0, 8);
        byte[] given = Arrays.copyOfRange(sealed, 8, 40);
        if (MessageDigest.isEqual(given, code(numbers))) {
            ByteBuffer buffer = ByteBuffer.wrap(numbers);
            progress.level = buffer.getInt();
            progress.coins = buffer.getInt();
        }
        return progress;
    }

    private byte[] code(byte[] numbers) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return mac.doFinal(numbers);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
