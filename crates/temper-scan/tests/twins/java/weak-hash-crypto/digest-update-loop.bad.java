import java.io.*;
import java.security.*;

class Checks {
    private static final String ALGORITHM = "MD5";

    static String of(File f) throws Exception {
        MessageDigest md = MessageDigest.getInstance(ALGORITHM);
        try (DigestInputStream in = new DigestInputStream(new FileInputStream(f), md)) {
            byte[] buf = new byte[8192];
            while (in.read(buf) > 0) {
                // the stream updates the digest
            }
        }
        return new java.math.BigInteger(1, md.digest()).toString(16);
    }
}
