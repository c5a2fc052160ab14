import java.io.IOException;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

public class Lookup extends HttpServlet {
    void find(HttpServletRequest request) throws NamingException {
        InitialContext context = new InitialContext();
        context.lookup(request.getParameter("name")); // bad
        context.lookup("java:comp/env/jdbc/main"); // ok
    }
}
