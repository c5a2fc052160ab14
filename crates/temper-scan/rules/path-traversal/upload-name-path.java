import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.UUID;
import javax.servlet.http.Part;
import org.springframework.web.multipart.MultipartFile;

class Uploads {
    void keep(MultipartFile file) throws IOException {
        file.transferTo(new File("/srv/in/" + file.getOriginalFilename())); // bad
        file.transferTo(new File("/srv/in/" + UUID.randomUUID())); // ok
    }

    void keepPart(Part part) throws IOException {
        Path target = Paths.get("/srv/in", part.getSubmittedFileName());
        Path flat = Paths.get("/srv/in", Paths.get(part.getSubmittedFileName()).getFileName().toString());
        try (InputStream in = part.getInputStream()) {
            Files.copy(in, target); // bad
            Files.copy(in, flat); // ok
        }
    }
}
