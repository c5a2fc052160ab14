import org.springframework.jdbc.core.namedparam.*;
import org.springframework.web.bind.annotation.*;
import java.util.*;
import java.util.stream.Collectors;

@RestController
public class BulkDeleteController {

    private final NamedParameterJdbcTemplate template;

    public BulkDeleteController(NamedParameterJdbcTemplate template) {
        this.template = template;
    }

    public record DeleteRequest(List<String> codes, String reason) {}

    @PostMapping("/items/delete")
    public Map<String, Integer> delete(@RequestBody DeleteRequest body) {
        int n = template.update("DELETE FROM items WHERE code IN (:codes)",
                new MapSqlParameterSource("codes", body.codes()));
        return Map.of("deleted", n);
    }
}
