import org.springframework.web.bind.annotation.*;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;

@RestController
public class NewsletterController {

    private final TemplateEngine engine;

    public NewsletterController(TemplateEngine engine) {
        this.engine = engine;
    }

    @PostMapping("/newsletter/preview")
    public int preview(@RequestParam String text, @RequestParam String name) {
        Context context = new Context();
        context.setVariable("name", name);
        String rendered = engine.process(text, context);
        return rendered.length();
    }
}
