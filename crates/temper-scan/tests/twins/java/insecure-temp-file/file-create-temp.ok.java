import com.google.common.io.Files;
import java.io.*;

public class Reports {
    public File write(byte[] pdf) throws IOException {
        File dir = java.nio.file.Files.createTempDirectory("report").toFile();
        File out = new File(dir, "report.pdf");
        try (FileOutputStream stream = new FileOutputStream(out)) {
            stream.write(pdf);
        }
        return out;
    }
}
