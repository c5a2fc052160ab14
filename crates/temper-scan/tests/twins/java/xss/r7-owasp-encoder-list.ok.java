import java.io.IOException;
import java.io.PrintWriter;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.owasp.encoder.Encode;

public class TagsServlet extends HttpServlet {
    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        List<String> tags = Arrays.asList(request.getParameterValues("tag"));
        response.setContentType("text/html");
        PrintWriter out = response.getWriter();
        out.println("<ul>");
        out.println(tags.stream().map(t -> "<li>" + Encode.forHtml(t.trim()) + "</li>").collect(Collectors.joining()));
        out.println("</ul>");
    }
}
