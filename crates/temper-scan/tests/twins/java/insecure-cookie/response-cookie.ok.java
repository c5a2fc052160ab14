import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.*;
import java.util.UUID;

@RestController
public class CookieController {
    @PostMapping("/session")
    public ResponseEntity<Void> start() {
        ResponseCookie cookie = ResponseCookie.from("SESSION_TOKEN", UUID.randomUUID().toString())
                .httpOnly(true)
                .secure(true)
                .sameSite("Strict")
                .build();
        return ResponseEntity.noContent().header(HttpHeaders.SET_COOKIE, cookie.toString()).build();
    }
}
