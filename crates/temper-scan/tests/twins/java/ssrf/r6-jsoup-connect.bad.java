import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.springframework.web.bind.annotation.*;
import java.io.IOException;
import java.util.*;

@RestController
public class LinkTitleController {

    @PostMapping("/link/title")
    public Map<String, String> title(@RequestBody Map<String, String> body) throws IOException {
        Document doc = Jsoup.connect(body.get("url")).timeout(3000).get();
        return Map.of("title", doc.title());
    }
}
