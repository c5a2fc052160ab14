import java.util.concurrent.CompletableFuture;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.bind.annotation.*;

@RestController
class Async {
    private final JdbcTemplate jdbc;

    Async(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @GetMapping("/count/{city}")
    CompletableFuture<Integer> count(@PathVariable String city) {
        return CompletableFuture.supplyAsync(() -> jdbc.queryForObject(
                "SELECT count(*) FROM shop WHERE city = '" + city + "'", Integer.class));
    }
}
