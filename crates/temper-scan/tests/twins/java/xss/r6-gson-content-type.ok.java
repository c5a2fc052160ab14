import com.google.gson.Gson;
import com.google.gson.JsonObject;
import javax.servlet.http.*;
import java.io.IOException;

public class SuggestServlet extends HttpServlet {

    @Override
    protected void doGet(HttpServletRequest req, HttpServletResponse resp) throws IOException {
        JsonObject json = new JsonObject();
        json.addProperty("query", req.getParameter("term"));
        json.addProperty("count", 0);
        resp.setContentType("application/json");
        resp.getWriter().print(json.toString());
    }
}
