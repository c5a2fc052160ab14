import java.io.IOException;
import org.apache.commons.exec.*;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.*;

@Controller
public class ThumbnailController {
    @PostMapping("/thumb")
    @ResponseBody
    public String thumb(@RequestParam String size, @RequestBody byte[] image) throws IOException {
        CommandLine line = CommandLine.parse("sh -c \"convert - -resize " + size + " out.png\"");
        DefaultExecutor executor = new DefaultExecutor();
        executor.setWatchdog(new ExecuteWatchdog(5000));
        return "code " + executor.execute(line);
    }
}
