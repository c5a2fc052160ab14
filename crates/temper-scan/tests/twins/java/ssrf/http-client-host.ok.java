import java.net.URI;
import java.net.http.*;
import java.util.Set;
import javax.ws.rs.*;

@Path("/fetch")
public class FetchResource {
    private static final Set<String> HOSTS = Set.of("api.example.com", "cdn.example.com");

    @GET
    public int fetch(@QueryParam("u") String u) throws Exception {
        URI uri = URI.create(u);
        if (!HOSTS.contains(uri.getHost())) {
            throw new ForbiddenException();
        }
        HttpRequest req = HttpRequest.newBuilder(uri).GET().build();
        return HttpClient.newHttpClient().send(req, HttpResponse.BodyHandlers.discarding()).statusCode();
    }
}
