import java.io.*;
import java.nio.file.*;
import org.apache.commons.compress.archivers.tar.*;

public class Untar {
    public static void unpack(InputStream upload, Path target) throws IOException {
        try (TarArchiveInputStream tar = new TarArchiveInputStream(upload)) {
            TarArchiveEntry entry;
            while ((entry = tar.getNextTarEntry()) != null) {
                if (entry.isDirectory()) {
                    continue;
                }
                Path out = target.resolve(entry.getName());
                Files.createDirectories(out.getParent());
                Files.copy(tar, out, StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }
}
