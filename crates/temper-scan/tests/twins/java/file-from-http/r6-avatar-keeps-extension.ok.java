import org.springframework.web.bind.annotation.*;
import org.springframework.web.multipart.MultipartFile;
import java.io.*;
import java.nio.file.*;
import java.util.*;

@RestController
public class AvatarController {

    private static final Set<String> EXTENSIONS = Set.of("png", "jpg", "jpeg", "gif");
    private static final Path PUBLIC = Paths.get("src/main/webapp/avatars");

    @PostMapping("/avatar")
    public String upload(@RequestParam("avatar") MultipartFile avatar) throws IOException {
        String original = avatar.getOriginalFilename();
        String extension = original.substring(original.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        if (!EXTENSIONS.contains(extension)) {
            throw new IllegalArgumentException("only images");
        }
        String stored = UUID.randomUUID() + "." + extension;
        avatar.transferTo(PUBLIC.resolve(stored));
        return stored;
    }
}
