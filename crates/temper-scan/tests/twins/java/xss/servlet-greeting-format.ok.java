package web;

import java.io.*;
import javax.servlet.*;
import javax.servlet.http.*;
import org.apache.commons.text.StringEscapeUtils;

public class Greeting extends HttpServlet {
    @Override
    public void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("text/html;charset=UTF-8");
        String param = request.getParameterValues("who")[0];
        String bar = StringEscapeUtils.escapeHtml4(param);
        Object[] obj = {"a", bar};
        response.getWriter().format(java.util.Locale.US, "<p>Formatted like: %1$s and %2$s.</p>", obj);
    }
}
