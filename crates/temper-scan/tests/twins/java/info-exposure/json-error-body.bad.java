import java.util.*;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.*;

@RestController
class Calc {
    @GetMapping("/calc")
    ResponseEntity<?> calc(@RequestParam int a, @RequestParam int b) {
        try {
            return ResponseEntity.ok(Map.of("result", a / b));
        } catch (ArithmeticException e) {
            return ResponseEntity.internalServerError().body(Map.of("error", e.toString()));
        }
    }
}
