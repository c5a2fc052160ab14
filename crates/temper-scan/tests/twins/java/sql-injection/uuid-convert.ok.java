import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.bind.annotation.*;
import java.util.UUID;

@RestController
public class SessionController {
    private final JdbcTemplate jdbcTemplate;

    public SessionController(JdbcTemplate jdbcTemplate) {
        this.jdbcTemplate = jdbcTemplate;
    }

    @DeleteMapping("/sessions/{id}")
    public void drop(@PathVariable String id) {
        UUID key = UUID.fromString(id);
        jdbcTemplate.update("DELETE FROM sessions WHERE id = '" + key + "'");
    }
}
