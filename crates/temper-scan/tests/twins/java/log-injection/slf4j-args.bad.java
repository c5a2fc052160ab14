import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.bind.annotation.*;

@RestController
public class EventController {
    private final Logger logger = LoggerFactory.getLogger(getClass());

    @GetMapping("/event/{id}")
    public void event(@PathVariable String id) {
        logger.warn("event {} seen", id);
    }
}
