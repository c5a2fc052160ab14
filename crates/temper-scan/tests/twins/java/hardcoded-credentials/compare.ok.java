import org.springframework.web.bind.annotation.*;
import org.springframework.security.crypto.password.PasswordEncoder;

@RestController
public class LoginController {
    private final PasswordEncoder encoder;
    private final UserRepository users;

    public LoginController(PasswordEncoder encoder, UserRepository users) {
        this.encoder = encoder;
        this.users = users;
    }

    @PostMapping("/login")
    public String login(@RequestParam String username, @RequestParam String password) {
        boolean ok = encoder.matches(password, users.hashOf(username));
        return ok ? "welcome" : "denied";
    }

    interface UserRepository {
        String hashOf(String name);
    }
}
