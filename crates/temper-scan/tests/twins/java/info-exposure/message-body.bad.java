import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.*;

@RestController
public class PayController {
    private static final Logger LOG = LoggerFactory.getLogger(PayController.class);
    private final Gateway gateway;

    public PayController(Gateway gateway) {
        this.gateway = gateway;
    }

    @PostMapping("/pay")
    public ResponseEntity<String> pay(@RequestBody Payment p) {
        try {
            gateway.charge(p);
            return ResponseEntity.ok("paid");
        } catch (Exception e) {
            LOG.error("payment failed", e);
            return ResponseEntity.status(500).body("Error: " + e.getMessage());
        }
    }
}
