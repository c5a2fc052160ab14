import okhttp3.*;
import javax.servlet.http.*;
import java.io.IOException;
import java.util.*;

public class HealthProxy extends HttpServlet {

    private static final Map<String, String> NODES = new HashMap<>();

    static {
        NODES.put("eu", "http://10.1.0.5:9090/health");
        NODES.put("us", "http://10.2.0.5:9090/health");
    }

    private final OkHttpClient http = new OkHttpClient();

    @Override
    protected void doGet(HttpServletRequest req, HttpServletResponse resp) throws IOException {
        String node = req.getParameter("node");
        String url = NODES.get(node);
        if (url == null) {
            resp.sendError(404);
            return;
        }
        Request request = new Request.Builder().url(url).build();
        try (Response answer = http.newCall(request).execute()) {
            resp.setStatus(answer.code());
        }
    }
}
