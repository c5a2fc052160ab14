import java.io.*;
import java.nio.charset.StandardCharsets;
import java.nio.file.*;

public class LockFile {
    public static boolean acquire(Path lock, String owner) throws IOException {
        if (Files.exists(lock)) {
            return false;
        }
        Files.write(lock, owner.getBytes(StandardCharsets.UTF_8));
        return true;
    }
}
