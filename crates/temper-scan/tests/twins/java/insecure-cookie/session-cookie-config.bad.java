import javax.servlet.*;
import javax.servlet.annotation.WebListener;

@WebListener
public class SessionSetup implements ServletContextListener {
    @Override
    public void contextInitialized(ServletContextEvent event) {
        SessionCookieConfig config = event.getServletContext().getSessionCookieConfig();
        config.setName("SID");
        config.setHttpOnly(true);
        config.setSecure(false);
    }
}
