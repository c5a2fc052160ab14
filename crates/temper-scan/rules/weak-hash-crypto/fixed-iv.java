import java.security.SecureRandom;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.IvParameterSpec;

class Vectors {
    void make() {
        new IvParameterSpec("0123456789abcdef".getBytes()); // bad
        new GCMParameterSpec(128, "unique nonce".getBytes()); // bad
        new IvParameterSpec(new byte[16]); // bad
        byte[] zeros = new byte[16];
        new IvParameterSpec(zeros); // bad
        byte[] copied = new byte[16];
        System.arraycopy("message".getBytes(), 0, copied, 0, 7);
        new IvParameterSpec(copied); // ok
        byte[] iv = new byte[16];
        new SecureRandom().nextBytes(iv);
        new IvParameterSpec(iv); // ok
    }
}

class Listed {
    void make() {
        byte[] nonce = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12};
        new GCMParameterSpec(128, nonce); // bad
    }
}
