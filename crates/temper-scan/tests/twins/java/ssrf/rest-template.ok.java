import org.springframework.web.bind.annotation.*;
import org.springframework.web.client.RestTemplate;

@RestController
public class ProxyController {
    private final RestTemplate rest = new RestTemplate();

    @GetMapping("/proxy")
    public int proxy(@RequestParam String host) {
        String body = rest.getForObject("http://status.example.com/hosts/{host}", String.class, host);
        return body.length();
    }
}
