import org.slf4j.*;
import org.springframework.http.*;
import org.springframework.web.bind.annotation.*;
import org.springframework.util.*;

@RestControllerAdvice
public class Errors {
    private static final Logger LOG = LoggerFactory.getLogger(Errors.class);

    @ExceptionHandler(Exception.class)
    public ResponseEntity<java.util.Map<String, Object>> handle(Exception ex) {
        LOG.error("unexpected", ex);
        java.util.Map<String, Object> body = new java.util.HashMap<>();
        body.put("status", 500);
        body.put("error", java.util.Arrays.toString(ex.getStackTrace()));
        return new ResponseEntity<>(body, HttpStatus.INTERNAL_SERVER_ERROR);
    }
}
