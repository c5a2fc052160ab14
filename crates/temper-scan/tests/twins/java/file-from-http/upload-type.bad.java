import java.io.File;
import java.io.IOException;
import java.util.Set;
import org.springframework.web.bind.annotation.*;
import org.springframework.web.multipart.MultipartFile;

@RestController
public class UploadController {
    private static final Set<String> TYPES = Set.of("png", "jpg");

    @PostMapping("/upload")
    public String upload(@RequestParam("file") MultipartFile file) throws IOException {
        String original = new File(file.getOriginalFilename()).getName();
        file.transferTo(new File("/var/www/html/uploads/" + original));
        return "stored";
    }
}
