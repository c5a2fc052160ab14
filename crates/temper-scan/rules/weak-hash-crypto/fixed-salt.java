import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import javax.crypto.spec.PBEKeySpec;

class Derive {
    private static final byte[] SALT = "pepper-and-salt".getBytes(StandardCharsets.UTF_8);

    void keys(char[] password, byte[] stored) {
        new PBEKeySpec(password, SALT, 210_000, 256); // bad
        new PBEKeySpec(password, "same-for-all".getBytes(), 210_000, 256); // bad
        byte[] listed = {12, 34, 56, 78, 90, 11, 22, 33};
        new PBEKeySpec(password, listed, 210_000, 256); // bad
        byte[] salt = new byte[16];
        new SecureRandom().nextBytes(salt);
        new PBEKeySpec(password, salt, 210_000, 256); // ok
        new PBEKeySpec(password, stored, 210_000, 256); // ok
    }
}
