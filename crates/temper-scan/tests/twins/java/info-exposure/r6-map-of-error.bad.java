import org.springframework.http.*;
import org.springframework.web.bind.annotation.*;
import java.sql.SQLException;
import java.util.Map;
import org.slf4j.*;

@RestController
public class BalanceController {

    private static final Logger log = LoggerFactory.getLogger(BalanceController.class);
    private final Ledger ledger = new Ledger();

    @GetMapping("/balance/{account}")
    public ResponseEntity<?> balance(@PathVariable long account) {
        try {
            return ResponseEntity.ok(Map.of("balance", ledger.balance(account)));
        } catch (SQLException e) {
            log.error("balance failed", e);
            return ResponseEntity.status(500).body(Map.of("error", e.getMessage(), "state", e.getSQLState()));
        }
    }
}
