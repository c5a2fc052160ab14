import java.io.IOException;
import java.security.MessageDigest;
import java.util.Base64;
import javax.servlet.ServletException;
import javax.servlet.annotation.WebServlet;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

@WebServlet("/hidden-by-digest")
public class HiddenByDigestServlet extends HttpServlet {
    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        try {
            response.setContentType("text/html");
            String p = request.getParameter("p");
            byte[] d = MessageDigest.getInstance("SHA-256").digest(p.getBytes("UTF-8"));
            response.getWriter().println(Base64.getEncoder().encodeToString(d));
        } catch (Exception e) {
            throw new ServletException("request failed", e);
        }
    }
}
