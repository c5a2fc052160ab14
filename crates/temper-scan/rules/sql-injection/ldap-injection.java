import java.io.IOException;
import javax.naming.NamingException;
import javax.naming.directory.DirContext;
import javax.naming.directory.SearchControls;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import com.unboundid.ldap.sdk.Filter;
import org.springframework.ldap.core.LdapTemplate;
import org.springframework.ldap.filter.EqualsFilter;

public class Directory extends HttpServlet {
    private DirContext context;

    void find(HttpServletRequest request) throws NamingException {
        String name = request.getParameter("name");
        SearchControls controls = new SearchControls();
        context.search("ou=people", "(uid=" + name + ")", controls); // bad
        context.search("ou=people", "(uid={0})", new Object[] {name}, controls); // ok
    }

    void libraries(HttpServletRequest request, LdapTemplate template) throws Exception {
        String name = request.getParameter("name");
        template.searchForContext("(uid=" + name + ")"); // bad
        template.authenticate("ou=people", "(uid=" + name + ")", "x"); // bad
        template.authenticate("ou=people", new EqualsFilter("uid", name).encode(), "x"); // ok
        Filter.create("(uid=" + name + ")"); // bad
        Filter.createEqualityFilter("uid", name); // ok
    }
}
