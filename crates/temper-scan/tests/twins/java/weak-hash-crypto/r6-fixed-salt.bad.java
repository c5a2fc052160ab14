import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;

public class KeyDerivation {

    private static final byte[] SALT = "s0m3F1x3dS4lt".getBytes(StandardCharsets.UTF_8);

    public byte[] derive(char[] passphrase) throws Exception {
        PBEKeySpec spec = new PBEKeySpec(passphrase, SALT, 210_000, 256);
        return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA512").generateSecret(spec).getEncoded();
    }
}
