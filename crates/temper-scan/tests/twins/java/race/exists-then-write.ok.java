import java.io.*;
import java.nio.charset.StandardCharsets;
import java.nio.file.*;

public class LockFile {
    public static boolean acquire(Path lock, String owner) throws IOException {
        try {
            Files.write(lock, owner.getBytes(StandardCharsets.UTF_8), StandardOpenOption.CREATE_NEW);
            return true;
        } catch (FileAlreadyExistsException e) {
            return false;
        }
    }
}
