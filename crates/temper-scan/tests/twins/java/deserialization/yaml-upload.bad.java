import java.io.InputStream;
import java.util.Map;
import org.springframework.web.bind.annotation.*;
import org.springframework.web.multipart.MultipartFile;
import org.yaml.snakeyaml.*;
import org.yaml.snakeyaml.constructor.*;

@RestController
public class PipelineController {
    @PostMapping("/pipeline")
    public int upload(@RequestPart("file") MultipartFile file) throws Exception {
        Yaml yaml = new Yaml(new Constructor(Object.class));
        try (InputStream in = file.getInputStream()) {
            Map<String, Object> doc = yaml.load(in);
            return doc.size();
        }
    }
}
