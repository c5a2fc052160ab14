import javax.servlet.http.*;
import java.io.*;
import java.util.*;

public class Tags extends HttpServlet {
    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String[] tags = request.getParameterValues("tag");
        Iterator<String> it = Arrays.asList(tags).iterator();
        int total = 0;
        StringBuilder html = new StringBuilder("<ul>");
        while (it.hasNext()) {
            String tag = it.next();
            total += tag.length();
            html.append("<li>").append(tag).append("</li>");
        }
        response.setContentType("text/html");
        response.getOutputStream().print(html.append("</ul>").toString());
    }
}
