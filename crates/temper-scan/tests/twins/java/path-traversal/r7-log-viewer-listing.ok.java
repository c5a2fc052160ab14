package ops;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

@RestController
class LogViewer {
    private final File logs = new File("/var/log/app");

    @GetMapping("/logs")
    List<String> view(@RequestHeader("X-Log-Name") String name) throws IOException {
        Optional<File> log = locate(name);
        return log.isPresent() ? Files.readAllLines(log.get().toPath()) : List.of();
    }

    private Optional<File> locate(String name) {
        File[] files = logs.listFiles();
        if (files == null) {
            return Optional.empty();
        }
        return Arrays.stream(files).filter(f -> f.getName().equals(name)).findFirst();
    }
}
