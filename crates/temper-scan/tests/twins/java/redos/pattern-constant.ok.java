import java.io.IOException;
import javax.servlet.ServletException;
import javax.servlet.annotation.WebServlet;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

@WebServlet("/pattern-constant")
public class PatternConstantServlet extends HttpServlet {
    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        boolean ok = NAME.matcher(request.getHeader("X-Name")).matches();
        response.setStatus(ok ? 200 : 400);
    }

    private static final java.util.regex.Pattern NAME = java.util.regex.Pattern.compile("^\\w+(\\s\\w+)*$");
}
