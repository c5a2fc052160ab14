import org.springframework.web.bind.annotation.*;
import org.springframework.web.client.RestTemplate;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

@RestController
class WeatherController {
    private final RestTemplate rest = new RestTemplate();

    @GetMapping("/weather")
    int weather(@RequestParam String city) {
        String url = "https://" + city + ".weather.example.com/";
        return rest.getForEntity(url, String.class).getStatusCodeValue();
    }
}
