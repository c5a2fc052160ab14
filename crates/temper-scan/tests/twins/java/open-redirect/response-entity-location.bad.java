import java.net.URI;
import java.util.Map;
import org.springframework.http.*;
import org.springframework.web.bind.annotation.*;

@RestController
class ShortLinks {
    private static final Map<String, String> LINKS = Map.of("docs", "https://docs.example.com", "shop", "https://shop.example.com");

    @GetMapping("/go")
    ResponseEntity<Void> go(@RequestParam String to) {
        String target = LINKS.containsKey(to) ? LINKS.get(to) : to;
        return ResponseEntity.status(HttpStatus.FOUND).location(URI.create(target)).build();
    }
}
