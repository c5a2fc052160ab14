import com.google.common.io.Files;
import java.io.*;

public class Unpacker {

    public File unpack(byte[] data) throws IOException {
        File dir = java.nio.file.Files.createTempDirectory("unpack").toFile();
        File target = new File(dir, "content.bin");
        try (OutputStream out = new FileOutputStream(target)) {
            out.write(data);
        }
        return target;
    }
}
