import org.apache.commons.jexl3.*;
import javax.servlet.http.*;
import java.io.IOException;

public class FilterServlet extends HttpServlet {

    private final JexlEngine jexl = new JexlBuilder().create();

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String filter = request.getParameter("filter");
        JexlContext context = new MapContext();
        context.set("rows", Rows.all());
        context.set("wanted", filter);
        JexlExpression expression = jexl.createExpression("rows.contains(wanted)");
        response.setContentType("text/plain");
        response.getWriter().print(Boolean.TRUE.equals(expression.evaluate(context)));
    }
}
