import java.io.*;
import java.nio.file.*;

public class ReportExporter {

    public File export(byte[] pdf) throws IOException {
        File file = new File("/tmp/report.pdf");
        try (FileOutputStream out = new FileOutputStream(file)) {
            out.write(pdf);
        }
        return file;
    }
}
