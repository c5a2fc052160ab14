import javax.servlet.*;
import javax.servlet.http.*;
import java.io.IOException;
import java.security.SecureRandom;
import java.util.Random;

public class CsrfFilter implements Filter {

    private final SecureRandom secure = new SecureRandom();
    private final Random jitter = new Random();

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        HttpSession session = ((HttpServletRequest) request).getSession();
        if (session.getAttribute("csrfToken") == null) {
            session.setAttribute("csrfToken", Long.toHexString(secure.nextLong()) + Long.toHexString(secure.nextLong()));
        }
        long backoff = 100 + jitter.nextInt(50);
        ((HttpServletResponse) response).setHeader("Retry-After", Long.toString(backoff));
        chain.doFilter(request, response);
    }
}
