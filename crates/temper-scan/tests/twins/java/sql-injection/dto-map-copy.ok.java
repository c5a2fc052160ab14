import java.util.*;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.bind.annotation.*;

@RestController
class Generic {
    private final JdbcTemplate jdbc;

    Generic(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @PostMapping("/filter")
    public List<Map<String, Object>> filter(@RequestBody Map<String, Object> body) {
        String status = (String) body.get("status");
        List<Object> args = new ArrayList<>();
        StringBuilder sql = new StringBuilder("SELECT * FROM invoice WHERE 1=1");
        if (status != null) {
            sql.append(" AND status = ?");
            args.add(status);
        }
        return jdbc.queryForList(sql.toString(), args.toArray());
    }
}
