import org.springframework.web.bind.annotation.*;
import java.util.*;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

@RestController
public class GlossaryController {

    private final List<String> terms = Glossary.terms();

    @GetMapping("/glossary")
    public List<String> search(@RequestParam String q) {
        return terms.stream().filter(t -> t.matches(".*" + q + ".*")).collect(Collectors.toList());
    }
}
