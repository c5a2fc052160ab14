import java.io.IOException;
import java.util.regex.Pattern;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

public class Check extends HttpServlet {
    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String email = request.getParameter("email");
        if (email.matches("[^@]+@[^@]+\\.[^@]+")) { // bad
            response.setStatus(200);
        }
        if (email.matches("[a-z0-9]+@example\\.org")) { // ok
            response.setStatus(200);
        }
    }
}
