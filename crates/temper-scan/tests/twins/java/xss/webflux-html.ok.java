import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.*;
import org.springframework.web.util.HtmlUtils;
import reactor.core.publisher.Mono;

@RestController
class Hello {
    @GetMapping(path = "/hi", produces = MediaType.TEXT_HTML_VALUE)
    Mono<String> hi(@RequestParam(defaultValue = "you") String name) {
        return Mono.just("<h1>Hi, " + HtmlUtils.htmlEscape(name.strip()) + "</h1>");
    }
}
