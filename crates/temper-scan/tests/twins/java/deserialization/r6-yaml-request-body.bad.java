import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.*;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.*;
import java.util.Map;

@RestController
public class PipelineController {

    @PostMapping(path = "/pipelines", consumes = "application/x-yaml")
    public ResponseEntity<String> create(@RequestBody String definition) {
        Yaml yaml = new Yaml();
        Object parsed = yaml.load(definition);
        if (!(parsed instanceof Map)) {
            return ResponseEntity.badRequest().body("expected a mapping");
        }
        return ResponseEntity.ok(((Map<?, ?>) parsed).size() + " stages");
    }
}
