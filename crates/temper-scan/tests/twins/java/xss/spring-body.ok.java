import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.*;
import org.springframework.web.util.HtmlUtils;

@RestController
public class GreetingController {
    @GetMapping(value = "/hi", produces = MediaType.TEXT_HTML_VALUE)
    public String hi(@RequestParam(required = false) String who) {
        if (who == null || who.isEmpty()) {
            return "<p>Nobody</p>";
        }
        return "<p>Hi " + HtmlUtils.htmlEscape(who) + "</p>";
    }
}
