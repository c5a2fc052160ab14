import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.bind.annotation.*;
import java.util.Map;

@RestController
@RequestMapping("/usage")
public class UsageController {

    private static final Map<String, String> SCHEMAS = Map.of(
            "acme", "tenant_acme",
            "globex", "tenant_globex");

    private final JdbcTemplate jdbc;

    public UsageController(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @GetMapping
    public ResponseEntity<Long> usage(@RequestHeader("X-Tenant") String tenant) {
        String schema = "tenant_" + tenant;
        if (schema == null) {
            return ResponseEntity.notFound().build();
        }
        Long total = jdbc.queryForObject("SELECT SUM(bytes) FROM " + schema + ".usage", Long.class);
        return ResponseEntity.ok(total);
    }
}
