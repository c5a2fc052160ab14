import org.springframework.web.bind.annotation.*;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Mono;

@RestController
public class WeatherController {
    private final WebClient client = WebClient.create();

    @GetMapping("/weather/{city}")
    public Mono<String> weather(@PathVariable String city, @RequestParam String provider) {
        String base = provider.equals("north") ? "https://north.example.net" : "https://south.example.net";
        return client.get().uri(base + "/v1/weather/{city}", city).retrieve().bodyToMono(String.class);
    }
}
