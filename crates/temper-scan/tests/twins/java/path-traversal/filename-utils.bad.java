import java.io.*;
import org.apache.commons.io.*;
import org.springframework.web.bind.annotation.*;

@RestController
public class Attachments {
    @GetMapping("/attachment")
    public byte[] attachment(@RequestParam("name") String name) throws IOException {
        String clean = FilenameUtils.normalizeNoEndSeparator("/srv/att/" + name);
        return FileUtils.readFileToByteArray(new File(clean));
    }
}
