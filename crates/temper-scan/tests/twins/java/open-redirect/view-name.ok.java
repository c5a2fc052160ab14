import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.*;

@Controller
public class JumpController {
    private static final Map<String, String> TARGETS = Map.of("docs", "https://docs.example.com");

    @GetMapping("/jump")
    public String jump(@RequestParam String to) {
        return "redirect:" + TARGETS.getOrDefault(to, "/");
    }
}
