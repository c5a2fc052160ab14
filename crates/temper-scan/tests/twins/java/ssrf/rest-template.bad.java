import org.springframework.web.bind.annotation.*;
import org.springframework.web.client.RestTemplate;

@RestController
public class ProxyController {
    private final RestTemplate rest = new RestTemplate();

    @GetMapping("/proxy")
    public int proxy(@RequestParam String host) {
        String body = rest.getForObject("http://" + host + "/status", String.class);
        return body.length();
    }
}
