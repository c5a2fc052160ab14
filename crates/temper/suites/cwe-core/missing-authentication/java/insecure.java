import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A local newspaper: everybody reads, the editors publish and take back. */
@WebServlet("/article")
public class ArticleServlet extends HttpServlet {

    /** The text of each article by its id. */
    private final Map<String, String> articles = new ConcurrentHashMap<>();

    /** Sends the article with the id of the parameter "id". */
    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        String id = request.getParameter("id");
        String text = id == null ? null : articles.get(id);
        if (text == null) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND, "There is no such article");
            return;
        }
        response.setContentType("text/plain;charset=UTF-8");
        response.getWriter().print(text);
    }

    /** Publishes the text of the parameter "text" under the id of the parameter "id". */
    @Override
    protected void doPut(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        HttpSession session = request.getSession(false); // the sign-in page puts in the editor
        if (session == null || session.getAttribute("editor") == null) {
            response.sendError(HttpServletResponse.SC_UNAUTHORIZED, "Please sign in");
            return;
        }
        String id = request.getParameter("id");
        String text = request.getParameter("text");
        if (id == null || text == null) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST, "Which article?");
            return;
        }
        articles.put(id, text);
        response.setStatus(HttpServletResponse.SC_NO_CONTENT);
    }

    /** Takes back the article with the id of the parameter "id". */
    @Override
    protected void doDelete(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        String id = request.getParameter("id");
        if (id == null) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST, "Which article?");
            return;
        }
        if (articles.remove(id) == null) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND, "There is no such article");
            return;
        }
        response.setStatus(HttpServletResponse.SC_NO_CONTENT);
    }
}
