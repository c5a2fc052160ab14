@Component
public class AccessLogFilter extends OncePerRequestFilter {
    private static final org.slf4j.Logger logger2 = org.slf4j.LoggerFactory.getLogger(AccessLogFilter.class);

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        int agent = request.getIntHeader("X-Agent-Version");
        int page = Integer.parseInt(request.getParameter("page"));
        logger2.info("{} page={} agent={}", request.getMethod(), page, agent);
        chain.doFilter(request, response);
    }
}
