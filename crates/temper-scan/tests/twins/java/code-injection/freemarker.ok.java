import freemarker.template.Configuration;
import freemarker.template.Template;
import java.io.*;
import java.util.Map;
import org.springframework.web.bind.annotation.*;

@RestController
public class TemplateController {
    private final Configuration cfg = new Configuration(Configuration.VERSION_2_3_31);

    @PostMapping(value = "/render", produces = "text/plain")
    public int render(@RequestParam String body) throws Exception {
        Template t = cfg.getTemplate("mail.ftl");
        StringWriter out = new StringWriter();
        t.process(Map.of("body", body), out);
        return out.toString().length();
    }
}
