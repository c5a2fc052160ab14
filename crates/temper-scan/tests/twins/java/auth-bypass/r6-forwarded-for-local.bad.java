import javax.servlet.*;
import javax.servlet.http.*;
import java.io.IOException;

public class InternalOnlyFilter implements Filter {

    @Override
    public void doFilter(ServletRequest req, ServletResponse res, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest request = (HttpServletRequest) req;
        String ip = request.getHeader("X-Forwarded-For");
        if (ip == null) {
            ip = request.getRemoteAddr();
        }
        if ("127.0.0.1".equals(ip)) {
            chain.doFilter(req, res);
        } else {
            ((HttpServletResponse) res).sendError(403);
        }
    }
}
