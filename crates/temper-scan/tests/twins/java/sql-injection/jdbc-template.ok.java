import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
public class ProductController {
    private final JdbcTemplate jdbc;

    public ProductController(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @GetMapping("/products")
    public List<Map<String, Object>> find(@RequestParam String category, @RequestParam(defaultValue = "10") int limit) {
        String sql = "SELECT id, title FROM product WHERE category = ?" + " LIMIT " + limit;
        return jdbc.queryForList(sql, category);
    }
}
