package com.example.blog;

import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.bind.annotation.*;

@RestController
@RequestMapping("/posts")
public class PostController {
    private static final Map<String, String> COLUMNS =
            Map.of("title", "p.title", "date", "p.created_at", "author", "u.name");

    private final JdbcTemplate jdbc;

    public PostController(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @GetMapping
    public List<Map<String, Object>> list(@RequestParam(defaultValue = "date") String sort,
                                          @RequestParam(defaultValue = "20") int limit) {
        String column = COLUMNS.getOrDefault(sort, sort);
        String sql = """
                SELECT p.id, p.title, u.name
                FROM posts p JOIN users u ON u.id = p.user_id
                ORDER BY %s LIMIT %d
                """.formatted(column, limit);
        return jdbc.queryForList(sql);
    }
}
