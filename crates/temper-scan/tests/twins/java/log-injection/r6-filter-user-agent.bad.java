import jakarta.servlet.*;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.logging.*;

public class AccessLogFilter implements Filter {

    private static final Logger LOG = Logger.getLogger("access");

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest http = (HttpServletRequest) request;
        String agent = http.getHeader("User-Agent");
        LOG.info("request by " + agent);
        chain.doFilter(request, response);
    }
}
