import jakarta.servlet.*;
import jakarta.servlet.http.*;
import java.io.IOException;
import java.util.Set;

public class TenantFilter implements Filter {

    private static final Set<String> TENANTS = Set.of("north", "south");

    @Override
    public void doFilter(ServletRequest req, ServletResponse res, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest request = (HttpServletRequest) req;
        String tenant = request.getHeader("X-Tenant");
        if (tenant != null) {
            request.getSession(true).setAttribute("tenant", tenant);
        }
        chain.doFilter(req, res);
    }
}
