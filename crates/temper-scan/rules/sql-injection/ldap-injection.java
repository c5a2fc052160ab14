import java.io.IOException;
import javax.naming.NamingException;
import javax.naming.directory.DirContext;
import javax.naming.directory.SearchControls;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

public class Directory extends HttpServlet {
    private DirContext context;

    void find(HttpServletRequest request) throws NamingException {
        String name = request.getParameter("name");
        SearchControls controls = new SearchControls();
        context.search("ou=people", "(uid=" + name + ")", controls); // bad
        context.search("ou=people", "(uid={0})", new Object[] {name}, controls); // ok
    }
}
