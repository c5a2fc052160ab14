import javax.servlet.http.*;
import org.springframework.web.bind.annotation.*;

@RestController
class Remember {
    private static Cookie make(String value) {
        Cookie c = new Cookie("remember", value);
        c.setMaxAge(86400);
        c.setHttpOnly(true);
        c.setPath("/");
        return c;
    }

    @PostMapping("/remember")
    void remember(HttpServletResponse response) {
        response.addCookie(make(java.util.UUID.randomUUID().toString()));
    }
}
