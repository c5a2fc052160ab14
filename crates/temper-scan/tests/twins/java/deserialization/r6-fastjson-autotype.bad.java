import com.alibaba.fastjson.JSON;
import com.alibaba.fastjson.JSONObject;
import com.alibaba.fastjson.parser.ParserConfig;
import javax.servlet.http.*;
import java.io.IOException;

public class EventServlet extends HttpServlet {

    static {
        ParserConfig.getGlobalInstance().setAutoTypeSupport(true);
    }

    @Override
    protected void doPost(HttpServletRequest req, HttpServletResponse resp) throws IOException {
        String body = new String(req.getInputStream().readAllBytes());
        JSONObject event = JSON.parseObject(body);
        resp.setStatus(event.containsKey("type") ? 204 : 400);
    }
}
