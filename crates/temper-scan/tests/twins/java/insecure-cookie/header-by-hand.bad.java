import java.io.IOException;
import javax.servlet.ServletException;
import javax.servlet.annotation.WebServlet;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

@WebServlet("/header-by-hand")
public class HeaderByHandServlet extends HttpServlet {
    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        String id = java.util.UUID.randomUUID().toString();
        response.setHeader("Set-Cookie", "sid=" + id + "; HttpOnly; Path=/");
    }
}
