import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.servlet.http.*;

public class PageServlet extends HttpServlet {
    private final Map<String, String> pages = new ConcurrentHashMap<>();

    @Override
    protected void doPut(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (request.getSession(false) == null || request.getSession().getAttribute("editor") == null) {
            response.sendError(401);
            return;
        }
        pages.put(request.getParameter("id"), request.getParameter("text"));
    }

    @Override
    protected void doDelete(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (request.getSession(false) == null || request.getSession().getAttribute("editor") == null) {
            response.sendError(401);
            return;
        }
        pages.remove(request.getParameter("id"));
    }
}
