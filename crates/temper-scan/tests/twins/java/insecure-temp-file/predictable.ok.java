import java.io.File;
import java.io.FileWriter;
import java.io.IOException;
import java.nio.file.Files;

class Spool {
    void write(String text) throws IOException {
        File f = Files.createTempFile("spool", ".txt").toFile();
        try (FileWriter w = new FileWriter(f)) {
            w.write(text);
        }
    }
}
