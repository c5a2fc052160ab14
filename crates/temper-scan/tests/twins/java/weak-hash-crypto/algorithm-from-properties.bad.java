import java.io.*;
import java.security.*;
import java.util.Properties;

public class Fingerprint {
    public byte[] of(InputStream data) throws IOException, NoSuchAlgorithmException {
        Properties p = new Properties();
        p.setProperty("digest.fast", "MD5");
        p.setProperty("digest.strong", "SHA-512");
        String algorithm = p.getProperty("digest.fast", "SHA-384");
        MessageDigest digest = MessageDigest.getInstance(algorithm);
        byte[] buffer = new byte[1000];
        int n = data.read(buffer);
        if (n == -1) {
            throw new EOFException("no data");
        }
        digest.update(buffer, 0, n);
        return digest.digest();
    }
}
