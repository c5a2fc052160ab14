import org.springframework.http.*;
import org.springframework.web.bind.annotation.*;

@RestController
public class TokenController {
    private final TokenService tokens;

    public TokenController(TokenService tokens) {
        this.tokens = tokens;
    }

    @PostMapping("/token")
    public ResponseEntity<Void> issue(@RequestBody LoginForm form) {
        ResponseCookie cookie = ResponseCookie.from("refresh_token", tokens.refresh(form))
                .httpOnly(true)
                .secure(true)
                .sameSite("Strict")
                .path("/token")
                .build();
        return ResponseEntity.noContent().header(HttpHeaders.SET_COOKIE, cookie.toString()).build();
    }
}
