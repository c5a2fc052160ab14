import java.io.File;
import java.io.FileWriter;
import java.io.IOException;
import java.nio.file.Files;

class Spool {
    void write(String text) throws IOException {
        File f = new File("/tmp/spool.txt");
        try (FileWriter w = new FileWriter(f)) {
            w.write(text);
        }
    }
}
