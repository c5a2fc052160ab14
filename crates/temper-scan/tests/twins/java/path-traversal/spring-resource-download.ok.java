package com.example.files;

import java.io.IOException;
import java.nio.file.*;
import org.springframework.core.io.*;
import org.springframework.http.*;
import org.springframework.web.bind.annotation.*;

@RestController
public class DownloadController {
    private final Path storage = Paths.get("uploads").toAbsolutePath().normalize();

    @GetMapping("/files/{name:.+}")
    public ResponseEntity<Resource> serve(@PathVariable String name) throws IOException {
        Resource resource = load(name);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .body(resource);
    }

    private Resource load(String name) throws IOException {
        Path file = storage.resolve(name).normalize();
        if (!file.startsWith(storage)) {
            throw new IllegalArgumentException("bad name");
        }
        return new UrlResource(file.toUri());
    }
}
