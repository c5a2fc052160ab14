import jakarta.servlet.http.*;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.*;

@RestController
public class TokenController {

    private final TokenService tokens;

    public TokenController(TokenService tokens) {
        this.tokens = tokens;
    }

    @PostMapping("/token")
    public ResponseEntity<Void> issue(@RequestBody Credentials credentials, HttpServletResponse response) {
        String jwt = tokens.issue(credentials);
        Cookie cookie = new Cookie("access_token", jwt);
        cookie.setHttpOnly(true);
        cookie.setPath("/");
        cookie.setMaxAge(900);
        cookie.setSecure(true);
        response.addCookie(cookie);
        return ResponseEntity.ok().build();
    }
}
