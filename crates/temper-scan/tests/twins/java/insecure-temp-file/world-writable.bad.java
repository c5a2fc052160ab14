import java.io.IOException;
import java.nio.file.*;
import java.nio.file.attribute.*;

public class Spool {
    public Path open(String job) throws IOException {
        FileAttribute<?> mode = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxrwxrwx"));
        return Files.createFile(Paths.get("/var/spool/app", "job-" + job.hashCode()), mode);
    }
}
