import java.io.IOException;
import javax.servlet.ServletException;
import javax.servlet.annotation.WebServlet;
import javax.servlet.http.Cookie;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

@WebServlet("/set-then-cleared")
public class SetThenClearedServlet extends HttpServlet {
    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        Cookie c = new Cookie("SID", java.util.UUID.randomUUID().toString());
        c.setHttpOnly(true);
        c.setSecure(true);
        c.setSecure(false);
        response.addCookie(c);
    }
}
