import java.io.File;
import java.io.IOException;
import java.util.UUID;
import org.springframework.web.bind.annotation.*;
import org.springframework.web.multipart.MultipartFile;

@RestController
public class AvatarController {
    @PostMapping("/avatar")
    public String store(@RequestParam("file") MultipartFile file) throws IOException {
        String name = file.getOriginalFilename();
        file.transferTo(new File("/srv/avatars/" + name));
        return "stored";
    }
}
