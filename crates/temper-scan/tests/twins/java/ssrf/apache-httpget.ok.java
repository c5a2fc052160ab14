import java.io.IOException;
import org.apache.http.client.methods.*;
import org.apache.http.impl.client.*;
import org.apache.http.util.EntityUtils;

class FeedFetcher {
    String fetch(javax.servlet.http.HttpServletRequest request) throws IOException {
        String feed = request.getParameter("feed");
        HttpGet get = new HttpGet("https://feeds.example.org/rss?name=" + java.net.URLEncoder.encode(feed, "UTF-8"));
        try (CloseableHttpClient client = HttpClients.createDefault();
             CloseableHttpResponse answer = client.execute(get)) {
            return EntityUtils.toString(answer.getEntity());
        }
    }
}
