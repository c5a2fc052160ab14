import java.security.SecureRandom;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.IvParameterSpec;

class Vectors {
    void make() {
        new IvParameterSpec("0123456789abcdef".getBytes()); // bad
        new GCMParameterSpec(128, "unique nonce".getBytes()); // bad
        byte[] iv = new byte[16];
        new SecureRandom().nextBytes(iv);
        new IvParameterSpec(iv); // ok
    }
}
