import org.hibernate.Session;
import org.springframework.web.bind.annotation.*;
import java.util.*;
import java.util.stream.Collectors;

@RestController
@RequestMapping("/stock")
public class StockController {
    private final Session session;

    StockController(Session session) {
        this.session = session;
    }

    @GetMapping
    public List<?> list(@RequestParam("ids") String ids) {
        String in = Arrays.stream(ids.split(","))
                .map(s -> s.trim())
                .collect(Collectors.joining(","));
        return session.createQuery("from Stock where id in (" + in + ")").list();
    }
}
