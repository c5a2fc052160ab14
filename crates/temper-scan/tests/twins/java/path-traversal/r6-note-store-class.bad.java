import java.io.*;
import java.nio.charset.StandardCharsets;
import java.nio.file.*;
import java.util.regex.Pattern;
import org.springframework.stereotype.Service;
import org.springframework.web.bind.annotation.*;

@RestController
@RequestMapping("/notes")
class NoteController {
    private final NoteStore store;

    NoteController(NoteStore store) {
        this.store = store;
    }

    @GetMapping("/{user}/{title}")
    String read(@PathVariable String user, @PathVariable String title) throws IOException {
        return store.load(user, title).length() + " characters";
    }
}

@Service
class NoteStore {
    private static final Pattern SAFE = Pattern.compile("^[a-z0-9_]{1,32}$");
    private final Path base = Path.of("/data/notes");

    String load(String user, String title) throws IOException {
        return Files.readString(base.resolve(user).resolve(title + ".md"), StandardCharsets.UTF_8);
    }
}
