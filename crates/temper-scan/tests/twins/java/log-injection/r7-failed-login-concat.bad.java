@Slf4j
@RestController
public class LoginController {
    @PostMapping("/login")
    public ResponseEntity<String> login(@RequestParam String username, @RequestParam String password) {
        if (username.equals("")) {
            return ResponseEntity.badRequest().build();
        }
        log.warn("Failed login for user: " + username);
        return ResponseEntity.status(401).build();
    }
}
