package com.example.media;

import java.io.IOException;
import java.util.Set;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.*;

@RestController
@RequestMapping("/api/convert")
public class ConvertController {
    private static final Set<String> FORMATS = Set.of("mp4", "webm", "ogg");

    @PostMapping("/{id}")
    public ResponseEntity<String> convert(@PathVariable long id, @RequestParam String format)
            throws IOException, InterruptedException {
        if (!FORMATS.contains(format)) {
            return ResponseEntity.badRequest().body("unsupported");
        }
        String cmd = "/usr/bin/ffmpeg -i /srv/media/" + id + ".src /srv/media/" + id + "." + format;
        Process process = Runtime.getRuntime().exec(new String[] {"/bin/bash", "-c", cmd});
        int code = process.waitFor();
        return ResponseEntity.ok("exit " + code);
    }
}
