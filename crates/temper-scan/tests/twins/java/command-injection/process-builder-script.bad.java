import java.io.*;
import java.util.*;
import org.springframework.web.bind.annotation.*;

@RestController
class BackupController {
    record Request(String target, int level) { }

    @PostMapping("/backup")
    int backup(@RequestBody Request body) throws Exception {
        ProcessBuilder pb = new ProcessBuilder();
        pb.command("bash", "-c", "tar -c" + "z".repeat(1) + "f /backup/out.tgz " + body.target());
        pb.directory(new File("/srv"));
        return pb.start().waitFor();
    }
}
