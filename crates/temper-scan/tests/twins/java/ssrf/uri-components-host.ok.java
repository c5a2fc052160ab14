import org.springframework.web.bind.annotation.*;
import org.springframework.web.client.RestTemplate;
import org.springframework.web.util.UriComponentsBuilder;

@RestController
class Rates {
    private final RestTemplate rest = new RestTemplate();

    @GetMapping("/rates")
    String rates(@RequestParam String server, @RequestParam String currency) {
        String url = UriComponentsBuilder.newInstance()
                .scheme("https")
                .host("rates.example.com")
                .path("/latest")
                .queryParam("c", currency)
                .toUriString();
        return rest.getForObject(url, String.class);
    }
}
