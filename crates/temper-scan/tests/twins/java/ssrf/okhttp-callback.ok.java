import java.io.IOException;
import javax.servlet.http.*;
import okhttp3.*;

public class WebhookServlet extends HttpServlet {
    private final OkHttpClient http = new OkHttpClient();
    private final String configured = System.getenv("WEBHOOK_URL");

    @Override
    protected void doPost(HttpServletRequest req, HttpServletResponse resp) throws IOException {
        String callback = req.getParameter("callback");
        RequestBody payload = RequestBody.create("event=" + callback.length(), MediaType.get("text/plain"));
        Request out = new Request.Builder().url(configured).post(payload).build();
        try (Response r = http.newCall(out).execute()) {
            resp.setStatus(r.isSuccessful() ? 200 : 502);
        }
    }
}
