import java.io.IOException;
import java.util.*;
import jakarta.servlet.http.*;

public class TableServlet extends HttpServlet {

    private String cell(String value) {
        return "<td>" + value + "</td>";
    }

    private String row(List<String> values) {
        StringJoiner joiner = new StringJoiner("", "<tr>", "</tr>");
        for (String v : values) {
            joiner.add(cell(v));
        }
        return joiner.toString();
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        List<String> values = new ArrayList<>();
        Enumeration<String> names = request.getParameterNames();
        while (names.hasMoreElements()) {
            String n = names.nextElement();
            values.add(Integer.toString(request.getParameter(n).length()));
        }
        response.setContentType("text/html");
        response.getWriter().println("<table>" + row(values) + "</table>");
    }
}
