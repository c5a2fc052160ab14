import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import java.util.List;
import java.util.stream.Collectors;

@Controller
class TagController {
    private JdbcTemplate template;

    @PostMapping("/tags")
    public void store(@RequestBody List<String> tags) {
        for (String tag : tags) {
            template.batchUpdate("INSERT INTO tag(name) VALUES ('" + tag + "')");
        }
    }
}
