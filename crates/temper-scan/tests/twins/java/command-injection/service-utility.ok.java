package com.example.net;

import java.io.*;
import java.util.regex.Pattern;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.*;

@Component
class CommandRunner {
    String run(String... command) throws IOException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(process.getInputStream()))) {
            return String.valueOf(reader.lines().count());
        }
    }
}

@RestController
public class DiagnosticsController {
    private static final Pattern HOST = Pattern.compile("^[a-zA-Z0-9.-]{1,100}$");
    private final CommandRunner runner;

    public DiagnosticsController(CommandRunner runner) {
        this.runner = runner;
    }

    @GetMapping("/traceroute")
    public ResponseEntity<String> traceroute(@RequestParam String host) throws IOException {
        if (!HOST.matcher(host).matches()) {
            return ResponseEntity.badRequest().build();
        }
        return ResponseEntity.ok(runner.run("/bin/sh", "-c", "traceroute -m 5 " + host));
    }
}
