import java.sql.*;
import java.util.*;
import java.util.stream.*;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.bind.annotation.*;

@RestController
public class BulkController {
    private final JdbcTemplate jdbc;

    public BulkController(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @DeleteMapping("/bulk")
    public int delete(@RequestParam List<String> ids) {
        String list = ids.stream()
                .map(Integer::valueOf)
                .map(String::valueOf)
                .collect(Collectors.joining(","));
        return jdbc.update("DELETE FROM entry WHERE id IN (" + list + ")");
    }
}
