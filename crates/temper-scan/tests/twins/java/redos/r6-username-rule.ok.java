import java.util.regex.*;
import org.springframework.web.bind.annotation.*;

@RestController
public class SignupController {

    private static final Pattern NAME = Pattern.compile("^[a-zA-Z0-9]+(?:[-_ ][a-zA-Z0-9]+)*$");

    @PostMapping("/signup/check")
    public boolean available(@RequestParam String name) {
        return NAME.matcher(name).matches() && !Users.exists(name);
    }
}
