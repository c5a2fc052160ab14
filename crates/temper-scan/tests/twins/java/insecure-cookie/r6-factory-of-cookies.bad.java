import javax.servlet.http.*;
import java.util.UUID;

public final class Cookies {

    private static final int WEEK = 7 * 24 * 60 * 60;

    private Cookies() {
    }

    static Cookie create(String name, String value, int maxAge) {
        Cookie cookie = new Cookie(name, value);
        cookie.setMaxAge(maxAge);
        cookie.setHttpOnly(false);
        cookie.setSecure(true);
        return cookie;
    }

    static void remember(HttpServletResponse response, RememberStore store, long userId) {
        String token = UUID.randomUUID().toString();
        store.put(userId, token);
        response.addCookie(create("remember_me", token, WEEK));
    }
}
