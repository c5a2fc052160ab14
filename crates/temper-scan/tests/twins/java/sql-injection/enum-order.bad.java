import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.bind.annotation.*;

@RestController
public class OrderedList {
    enum Direction { ASC, DESC }

    private final JdbcTemplate jdbc;

    public OrderedList(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @GetMapping("/ordered")
    public Object ordered(@RequestParam String direction) {
        String dir = direction.toUpperCase();
        return jdbc.queryForList("SELECT name FROM item ORDER BY name " + dir);
    }
}
