import java.util.Random;
import java.security.SecureRandom;
import javax.crypto.spec.SecretKeySpec;

class Keys {
    SecretKeySpec fresh() {
        byte[] raw = new byte[16];
        new SecureRandom().nextBytes(raw);
        return new SecretKeySpec(raw, "AES");
    }
}
