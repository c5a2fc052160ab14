import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import javax.servlet.http.HttpSession;

public class Login extends HttpServlet {
    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) {
        String user = request.getParameter("user");
        HttpSession session = request.getSession();
        if ("guest".equals(user)) {
            session.setAttribute("user", user); // bad
        }
        session.setAttribute("loggedIn", true); // ok
    }
}
