import java.io.IOException;
import java.nio.file.*;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.*;
import org.springframework.web.server.ResponseStatusException;

@RestController
public class NoteController {
    private final Path root = Path.of("/srv/notes");

    @GetMapping("/notes/{name}")
    public String read(@PathVariable String name) throws IOException {
        Path p = root.resolve(name);
        if (!p.startsWith(root)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        p = p.normalize();
        return Files.readString(p);
    }
}
