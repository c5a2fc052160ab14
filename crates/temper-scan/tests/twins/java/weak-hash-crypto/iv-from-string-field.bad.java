import java.security.*;
import java.security.spec.AlgorithmParameterSpec;
import javax.crypto.*;
import javax.crypto.spec.*;

class Letter {
    private static final String VECTOR = "RandomInitVector";

    byte[] close(SecretKey key, String text) throws GeneralSecurityException {
        byte[] iv = new byte[16];
        new SecureRandom().nextBytes(iv);
        AlgorithmParameterSpec spec = new IvParameterSpec(VECTOR.getBytes());
        Cipher c = Cipher.getInstance("AES/CBC/PKCS5Padding");
        c.init(Cipher.ENCRYPT_MODE, key, spec);
        return c.doFinal(text.getBytes());
    }
}
