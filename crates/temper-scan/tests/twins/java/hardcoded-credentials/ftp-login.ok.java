import java.io.IOException;
import org.apache.commons.net.ftp.FTPClient;

class Uploads {
    boolean connect() throws IOException {
        FTPClient ftp = new FTPClient();
        ftp.connect("ftp.example.com");
        return ftp.login("robot", System.getenv("FTP_PASSWORD"));
    }
}
