import java.io.File;
import java.io.IOException;
import java.net.URI;
import javax.servlet.ServletException;
import javax.servlet.annotation.WebServlet;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

@WebServlet("/uri-file")
public class UriFileServlet extends HttpServlet {
    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        try {
            String name = request.getParameter("name");
            String chosen = "fixed.txt";
            URI u = new URI("file", null, "/srv/" + chosen, null, null);
            File f = new File(u);
            response.setStatus(f.exists() ? 200 : 404);
        } catch (Exception e) {
            throw new ServletException("request failed", e);
        }
    }
}
