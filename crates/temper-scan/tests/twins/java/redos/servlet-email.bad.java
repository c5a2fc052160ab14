import java.io.IOException;
import java.util.regex.*;
import javax.servlet.http.*;

public class Subscribe extends HttpServlet {
    private static final Pattern EMAIL = Pattern.compile("^([a-zA-Z0-9]+)*@example\\.com$");

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Matcher m = EMAIL.matcher(request.getParameter("email"));
        response.setStatus(m.matches() ? 204 : 400);
    }
}
