import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;

/** A hotel has its pages in three languages. */
@WebServlet("/language")
public class LanguageServlet extends HttpServlet {

    private static final List<String> LANGUAGES = List.of("de", "en", "fr");

    /**
     * Keeps the language of the parameter "code" in the cookie "language" and sends the visitor
     * back to the page where the language was chosen: the parameter "back".
     */
    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        String code = request.getParameter("code");
        int index = code == null ? -1 : LANGUAGES.indexOf(code);
        if (index < 0) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST, "We do not speak this language");
            return;
        }
        Cookie cookie = new Cookie("language", LANGUAGES.get(index));
        cookie.setPath("/");
        cookie.setHttpOnly(true);
        cookie.setSecure(true);
        cookie.setAttribute("SameSite", "Lax");
        response.addCookie(cookie);

        String back = request.getParameter("back");
        response.sendRedirect(isLocal(back) ? back : "/");
    }

    /**
     * Whether an address is a page of this site. URI refuses "\" and control characters, which
     * browsers read as "/" or leave out.
     */
    private static boolean isLocal(String address) {
        if (address == null || !address.startsWith("/") || address.startsWith("//")) {
            return false;
        }
        try {
            URI target = new URI(address);
            return !target.isAbsolute() && target.getRawAuthority() == null;
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
