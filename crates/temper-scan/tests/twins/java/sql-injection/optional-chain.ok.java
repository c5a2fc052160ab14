import java.util.*;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.bind.annotation.*;

@RestController
class TopicController {
    private static final Set<String> KNOWN = new HashSet<>(Arrays.asList("news", "sport"));
    private JdbcTemplate jdbcTemplate;

    @GetMapping("/topics")
    List<Map<String, Object>> topics(@RequestParam(required = false) String topic) {
        String t = Optional.ofNullable(topic).filter(KNOWN::contains).orElse("news");
        return jdbcTemplate.queryForList("SELECT * FROM topic_" + t);
    }
}
