import org.apache.commons.text.StringEscapeUtils;
import javax.servlet.http.*;
import java.io.*;

public class TitleServlet extends HttpServlet {

    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("text/html");
        PrintWriter writer = response.getWriter();
        String title = StringEscapeUtils.escapeJava(request.getParameter("title"));
        writer.printf("<h1>%s</h1>%n", title);
    }
}
