import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpRequest;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.apache.http.client.utils.URIBuilder;
import org.springframework.http.RequestEntity;
import org.springframework.web.util.UriComponentsBuilder;
import kong.unirest.Unirest;
import okhttp3.HttpUrl;
import okhttp3.Request;
import org.apache.http.client.methods.HttpGet;

public class Fetch extends HttpServlet {
    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        new URL(request.getParameter("url")).openStream(); // bad
        HttpRequest.newBuilder(URI.create(request.getParameter("url"))).build(); // bad
        new URL("https://example.org/status").openStream(); // ok
    }

    void libraries(HttpServletRequest request) throws Exception {
        String host = request.getParameter("host");
        Unirest.get("http://" + host + "/status").asString(); // bad
        Unirest.get("https://example.org/status?host=" + host).asString(); // ok
        RequestEntity.get(UriComponentsBuilder.newInstance().scheme("https").host(host).path("/status").build().toUri()).build(); // bad
        new HttpGet(new URIBuilder().setScheme("http").setHost(host).build()); // bad
        new Request.Builder().url(HttpUrl.parse(request.getParameter("url"))).build(); // bad
        javax.imageio.ImageIO.read(request.getInputStream()); // ok
        javax.imageio.ImageIO.read(new URL(request.getParameter("url"))); // bad
        new org.apache.hc.client5.http.classic.methods.HttpPut(request.getParameter("url")); // bad
    }
}
