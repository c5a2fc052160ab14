import com.fasterxml.jackson.databind.ObjectMapper;
import org.springframework.web.bind.annotation.*;
import java.io.*;
import java.util.*;

@RestController
public class LayoutController {

    private final ObjectMapper mapper = new ObjectMapper();

    @PutMapping("/layouts")
    public void save(@RequestBody Map<String, Object> layout) throws IOException {
        String id = (String) layout.get("id");
        File file = new File("/var/lib/layouts", id + ".json");
        try (Writer writer = new FileWriter(file)) {
            writer.write(mapper.writeValueAsString(layout));
        }
    }
}
