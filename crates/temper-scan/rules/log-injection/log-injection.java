import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

public class Logins extends HttpServlet {
    private static final Logger LOG = LoggerFactory.getLogger(Logins.class);

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String user = request.getParameter("user");
        LOG.info("login of " + user); // bad
        LOG.warn("login of {}", user); // bad
        LOG.info("login of {}", user.replaceAll("[\\r\\n]", "_")); // ok
        LOG.info("login"); // ok
    }

    void libraries(HttpServletRequest request, org.slf4j.Logger fluent, org.jboss.logging.Logger jboss, java.util.logging.Logger jul) {
        String name = request.getParameter("name");
        fluent.atInfo().addArgument(name).log("login of {}"); // bad
        fluent.atInfo().log("login of {}", name); // bad
        fluent.atInfo().log("login"); // ok
        jboss.infof("login of %s", name); // bad
        jul.logp(java.util.logging.Level.INFO, "Login", "run", "login of " + name); // bad
    }
}

class Platform extends HttpServlet {
    private static final System.Logger LOGGER = System.getLogger("http");

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        LOGGER.log(System.Logger.Level.INFO, "path " + request.getPathInfo()); // bad
        LOGGER.log(System.Logger.Level.INFO, "a request"); // ok
    }
}
