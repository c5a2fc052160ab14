import java.io.IOException;
import java.util.Set;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.*;

@RestController
public class ServiceController {
    private static final Set<String> SERVICES = Set.of("nginx", "redis", "cron");

    @PostMapping("/restart")
    public ResponseEntity<String> restart(@RequestParam String service) throws IOException {
        if (SERVICES.contains(service) || service.startsWith("app")) {
            Runtime.getRuntime().exec("/usr/bin/systemctl restart " + service);
            return ResponseEntity.ok("done");
        }
        return ResponseEntity.badRequest().body("unknown");
    }
}
