import java.io.IOException;
import java.nio.file.*;
import org.springframework.web.bind.annotation.*;

@RestController
class FileController {
    @GetMapping(value = "/f/{name}", produces = "text/plain")
    public String file(@PathVariable String name) throws IOException {
        return Files.readString(Path.of("/srv/f/" + name));
    }
}
