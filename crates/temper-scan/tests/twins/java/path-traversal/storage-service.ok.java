package com.example.storage;

import java.io.IOException;
import java.nio.file.*;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.web.bind.annotation.*;

@Service
class StorageService {
    @Value("${storage.location:/srv/storage}")
    private String location;

    byte[] load(String filename) throws IOException {
        Path base = Paths.get(location).toAbsolutePath().normalize();
        Path file = base.resolve(filename).normalize();
        if (!file.startsWith(base)) {
            throw new IOException("outside of the storage");
        }
        return Files.readAllBytes(file);
    }
}

@RestController
class FileController {
    private final StorageService storage;

    FileController(StorageService storage) {
        this.storage = storage;
    }

    @GetMapping("/file")
    byte[] get(@RequestParam("name") String name) throws IOException {
        return storage.load(name);
    }
}
