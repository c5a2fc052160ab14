import java.io.*;
import java.nio.file.*;

class Notes {
    void create(Path path, String text) throws IOException {
        if (!Files.exists(path)) {
            Files.writeString(path, text); // bad
        }
    }

    void stream(File file, byte[] data) throws IOException {
        if (file.exists() && !file.canWrite()) {
            throw new IOException("read-only");
        }
        try (FileOutputStream out = new FileOutputStream(file)) { // bad
            out.write(data);
        }
    }

    void converted(File file, byte[] data) throws IOException {
        if (file.exists()) {
            return;
        }
        Files.write(file.toPath(), data, StandardOpenOption.CREATE, StandardOpenOption.WRITE); // bad
    }

    void exclusive(Path path, String text) throws IOException {
        if (Files.exists(path)) {
            return;
        }
        Files.writeString(path, text, StandardOpenOption.CREATE_NEW); // ok
    }

    void folder(Path path, String text) throws IOException {
        if (!Files.exists(path.getParent())) {
            Files.createDirectories(path.getParent());
        }
        Files.writeString(path, text); // ok
    }

    String read(Path path) throws IOException {
        return Files.exists(path) ? Files.readString(path) : ""; // ok
    }
}
