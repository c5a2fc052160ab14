import java.io.IOException;
import javax.servlet.http.HttpSession;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

public class Login extends HttpServlet {
    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String user = request.getParameter("user");
        HttpSession session = request.getSession();
        session.setAttribute("user", user); // bad
        session.setAttribute("page", Integer.parseInt(request.getParameter("page"))); // ok
        session.setAttribute("loggedIn", true); // ok
        if (user.equals("guest")) {
            session.setAttribute("user", user); // ok
        }
    }
}
