import java.util.Hashtable;
import javax.naming.*;
import javax.naming.directory.*;
import javax.servlet.http.*;

public class DirectoryServlet extends HttpServlet {
    @Override
    protected void doGet(HttpServletRequest req, HttpServletResponse resp) {
        String uid = req.getHeader("X-Employee");
        Hashtable<String, String> env = new Hashtable<>();
        env.put(Context.INITIAL_CONTEXT_FACTORY, "com.sun.jndi.ldap.LdapCtxFactory");
        env.put(Context.PROVIDER_URL, "ldaps://directory.internal:636");
        try {
            DirContext ctx = new InitialDirContext(env);
            SearchControls controls = new SearchControls();
            controls.setSearchScope(SearchControls.SUBTREE_SCOPE);
            int badge = Integer.parseInt(req.getParameter("badge"));
            String filter = "(&(objectClass=person)(|(uid={0})(badge=" + badge + ")))";
            Object[] arguments = {uid};
            NamingEnumeration<SearchResult> found =
                    ctx.search("ou=people,dc=example,dc=com", filter, arguments, controls);
            resp.setIntHeader("X-Found", found.hasMore() ? 1 : 0);
            ctx.close();
        } catch (NamingException e) {
            resp.setStatus(502);
        }
    }
}
