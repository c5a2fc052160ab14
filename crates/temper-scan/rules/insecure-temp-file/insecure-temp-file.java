import java.io.FileWriter;
import java.io.IOException;
import java.nio.file.Files;

class Spool {
    void write() throws IOException {
        FileWriter known = new FileWriter("/tmp/spool.txt"); // bad
        FileWriter own = new FileWriter("/var/lib/app/spool.txt"); // ok
        Files.createTempFile("spool", ".txt"); // ok
    }
}
