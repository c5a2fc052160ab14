import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.*;
import java.io.IOException;
import java.util.List;

interface BackupRunner {
    void backup(String database) throws IOException;
}

@Component
class PgDumpRunner implements BackupRunner {
    @Override
    public void backup(String database) throws IOException {
        Runtime.getRuntime().exec(new String[] {"/bin/bash", "-c", "pg_dump " + database + " > /backups/latest.sql"});
    }
}

@RestController
class BackupController {
    private final BackupRunner runner;

    BackupController(BackupRunner runner) {
        this.runner = runner;
    }

    @PostMapping("/backup/{database}")
    void start(@PathVariable String database) throws IOException {
        runner.backup(database);
    }
}
