import java.io.IOException;
import java.net.URI;
import java.net.http.*;
import java.time.Duration;
import java.util.Set;
import org.springframework.web.bind.annotation.*;

@RestController
public class PreviewController {

    private static final Set<String> ALLOWED = Set.of("news.example.com", "blog.example.com");
    private final HttpClient client = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(3)).build();

    @GetMapping("/preview")
    public int preview(@RequestParam String url) throws IOException, InterruptedException {
        return fetch(url).length();
    }

    private String fetch(String url) throws IOException, InterruptedException {
        URI uri = URI.create(url);
        HttpRequest request = HttpRequest.newBuilder(uri).GET().build();
        return client.send(request, HttpResponse.BodyHandlers.ofString()).body();
    }
}
