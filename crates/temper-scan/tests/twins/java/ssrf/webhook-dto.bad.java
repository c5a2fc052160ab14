import java.net.URI;
import java.net.http.*;
import java.util.Set;
import org.springframework.web.bind.annotation.*;

@RestController
class WebhookController {
    private static final Set<String> HOSTS = Set.of("hooks.example.com");
    private final HttpClient client = HttpClient.newHttpClient();

    record Webhook(String url, String event) { }

    @PostMapping("/webhooks/test")
    int test(@RequestBody Webhook hook) throws Exception {
        URI uri = URI.create(hook.url());
        if (uri.getHost() == null) {
            return 400;
        }
        HttpRequest request = HttpRequest.newBuilder().uri(uri).GET().build();
        return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    }
}
