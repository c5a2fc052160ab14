import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import java.io.IOException;
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
        if (code == null || !LANGUAGES.contains(code)) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST, "We do not speak this language");
            return;
        }
        Cookie cookie = new Cookie("language", code);
        cookie.setPath("/");
        cookie.setHttpOnly(true);
        cookie.setSecure(true);
        cookie.setAttribute("SameSite", "Lax");
        response.addCookie(cookie);

        String back = request.getParameter("back");
        if (back == null) {
            back = "/";
        }
        response.sendRedirect(back);
    }
}
