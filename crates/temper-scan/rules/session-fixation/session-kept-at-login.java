import java.io.IOException;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

public class Login extends HttpServlet {
    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (Accounts.check(request.getParameter("user"), request.getParameter("password"))) {
            request.getSession().setAttribute("authenticated", true); // bad
        }
    }

    @Override
    protected void doPut(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (Accounts.check(request.getParameter("user"), request.getParameter("password"))) {
            request.changeSessionId();
            request.getSession().setAttribute("authenticated", true); // ok
        }
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        request.getSession().setAttribute("userLanguage", "en"); // ok
    }
}
