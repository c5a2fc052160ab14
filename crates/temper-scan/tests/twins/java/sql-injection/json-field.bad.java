import org.json.JSONObject;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.bind.annotation.*;

@RestController
class JsonController {
    private JdbcTemplate jdbcTemplate;

    @PostMapping("/json")
    void store(@RequestBody String body) {
        JSONObject o = new JSONObject(body);
        jdbcTemplate.execute("INSERT INTO j VALUES (" + o.getString("n") + ")");
    }
}
