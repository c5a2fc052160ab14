import java.io.IOException;
import java.nio.file.*;
import org.springframework.web.bind.annotation.*;

@RestController
class FileController {
    @GetMapping(value = "/f/{name:[a-z0-9]+}", produces = "text/plain")
    public String file(@PathVariable String name) throws IOException {
        return Files.readString(Path.of("/srv/f/" + name));
    }
}
