import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.*;
import org.springframework.web.bind.annotation.*;

@RestController
@RequestMapping("/auth")
public class AuthController {

    private static final Logger logger = LoggerFactory.getLogger(AuthController.class);
    private final UserService users;

    public AuthController(UserService users) {
        this.users = users;
    }

    @PostMapping("/login")
    public ResponseEntity<Void> login(@RequestBody LoginRequest login) {
        if (users.verify(login.getUsername(), login.getPassword())) {
            return ResponseEntity.ok().build();
        }
        logger.warn("Failed login attempt for user: {}", login.getUsername().replaceAll("[\r\n]", "_"));
        return ResponseEntity.status(HttpStatus.UNAUTHORIZED).build();
    }
}
