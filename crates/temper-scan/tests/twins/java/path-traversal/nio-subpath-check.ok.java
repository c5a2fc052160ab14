import java.io.IOException;
import java.nio.file.*;
import org.springframework.http.*;
import org.springframework.web.bind.annotation.*;
import org.springframework.web.server.ResponseStatusException;

@RestController
class Manuals {
    private final Path root = Path.of("/srv/manuals");

    private Path locate(String name) {
        Path p = root.resolve(name).normalize();
        if (!p.startsWith(root)) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        return p;
    }

    @GetMapping("/manuals/{name}")
    String manual(@PathVariable String name) throws IOException {
        return Files.readString(locate(name)).strip();
    }
}
