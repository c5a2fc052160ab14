import org.springframework.web.bind.annotation.*;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Mono;

@RestController
public class WeatherController {
    private final WebClient client = WebClient.create();

    @GetMapping("/weather/{city}")
    public Mono<String> weather(@PathVariable String city, @RequestParam String provider) {
        return client.get().uri(provider + "/v1/weather/today").retrieve().bodyToMono(String.class);
    }
}
