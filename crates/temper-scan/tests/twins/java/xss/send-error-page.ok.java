import java.io.*;
import javax.servlet.*;
import javax.servlet.http.*;

public class AuditFilter implements Filter {
    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest http = (HttpServletRequest) request;
        String agent = http.getHeader("User-Agent");
        if (agent == null || agent.contains("curl")) {
            response.setContentType("text/html");
            response.getWriter().write("<h1>Client " + sanitize(agent) + " is refused</h1>");
            return;
        }
        chain.doFilter(request, response);
    }

    private static String sanitize(String s) {
        if (s == null) {
            return "";
        }
        StringBuilder out = new StringBuilder(s.length());
        for (char c : s.toCharArray()) {
            switch (c) {
                case '<': out.append("&lt;"); break;
                case '>': out.append("&gt;"); break;
                case '&': out.append("&amp;"); break;
                case '"': out.append("&quot;"); break;
                case '\'': out.append("&#39;"); break;
                default: out.append(c);
            }
        }
        return out.toString();
    }
}
