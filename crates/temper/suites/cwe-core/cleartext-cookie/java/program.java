import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import java.io.IOException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A choir signs its members in with one-time codes, which they get by mail. */
@WebServlet("/enter")
public class EnterServlet extends HttpServlet {

    /** The name of the member by the one-time code; filled when a mail is sent. */
    static final Map<String, String> CODES = new ConcurrentHashMap<>();

    /** Who is signed in, and how long. */
    private record Session(String name, Instant end) {}

    /** The session by the value of the cookie "session". */
    private static final Map<String, Session> SESSIONS = new ConcurrentHashMap<>();

    /** Tells the member who is signed in. */
    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Cookie[] cookies = request.getCookies() == null ? new Cookie[0] : request.getCookies();
        for (Cookie cookie : cookies) {
            Session session = SESSIONS.get(cookie.getValue());
            if (cookie.getName().equals("session") && session != null
                    && Instant.now().isBefore(session.end())) {
                response.setContentType("text/plain;charset=UTF-8");
                response.getWriter().print(session.name());
                return;
            }
        }
        response.sendError(HttpServletResponse.SC_UNAUTHORIZED, "Please sign in");
    }

    /** Signs in the member whose one-time code is in the parameter "code". */
    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        String code = request.getParameter("code");
        String name = code == null ? null : CODES.remove(code);
        if (name == null) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN, "This code is not valid");
            return;
        }
        byte[] value = new byte[32];
        new SecureRandom().nextBytes(value);
        startSession(response, HexFormat.of().formatHex(value), name);
        response.sendRedirect("/");
    }

    /**
     * Makes a session of the member, which ends after a day, and gives its value to the browser in
     * the cookie "session".
     */
    private void startSession(HttpServletResponse response, String value, String name) {
        // <hole>
    }
}
