import java.util.regex.Pattern;
import org.springframework.web.bind.annotation.*;

@RestController
public class SplitController {
    @PostMapping("/split")
    public int split(@RequestParam String separator, @RequestBody String text) {
        return text.split(separator).length;
    }
}
