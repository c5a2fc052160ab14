import java.io.*;
import java.nio.file.*;
import java.util.zip.*;
import org.springframework.web.bind.annotation.*;
import org.springframework.web.multipart.MultipartFile;

@RestController
class ZipController {
    @PostMapping("/unzip")
    void unzip(@RequestParam MultipartFile zip) throws IOException {
        Path root = Paths.get("/srv/unzipped");
        try (ZipInputStream in = new ZipInputStream(zip.getInputStream())) {
            ZipEntry entry;
            while ((entry = in.getNextEntry()) != null) {
                Path out = root.resolve(entry.getName()).normalize();
                if (!out.startsWith(root)) {
                    throw new IOException("outside");
                }
                Files.copy(in, out);
            }
        }
    }
}
