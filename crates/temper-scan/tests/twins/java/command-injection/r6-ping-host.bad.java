import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.*;
import java.io.*;
import java.util.regex.Pattern;

@RestController
public class NetworkController {

    private static final Pattern HOST = Pattern.compile("[a-zA-Z0-9][a-zA-Z0-9.-]{0,252}");

    @GetMapping("/ping")
    public ResponseEntity<String> ping(@RequestParam String host) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder("sh", "-c", "ping -c 3 " + host);
        builder.redirectErrorStream(true);
        Process process = builder.start();
        int code = process.waitFor();
        return ResponseEntity.ok(code == 0 ? "up" : "down");
    }
}
