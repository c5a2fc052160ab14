package com.fin.reports;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
public class ReportController {
    private static final Path REPORTS = Paths.get("/var/reports").toAbsolutePath().normalize();

    @GetMapping("/reports/download")
    public ResponseEntity<byte[]> download(@RequestParam String file) throws IOException {
        Path target = REPORTS.resolve(file).normalize();
        if (!target.startsWith(REPORTS) || !Files.isRegularFile(target)) {
            return ResponseEntity.notFound().build();
        }
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_PDF).body(Files.readAllBytes(target));
    }
}
