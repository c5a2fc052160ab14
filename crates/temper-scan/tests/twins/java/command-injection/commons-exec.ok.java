import java.io.IOException;
import org.apache.commons.exec.*;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.*;

@Controller
public class ThumbnailController {
    @PostMapping("/thumb")
    @ResponseBody
    public String thumb(@RequestParam String size, @RequestBody byte[] image) throws IOException {
        int edge = Math.min(Integer.parseInt(size), 1024);
        CommandLine line = CommandLine.parse("/usr/bin/convert - -resize " + edge + " out.png");
        DefaultExecutor executor = new DefaultExecutor();
        executor.setWatchdog(new ExecuteWatchdog(5000));
        return "code " + executor.execute(line);
    }
}
