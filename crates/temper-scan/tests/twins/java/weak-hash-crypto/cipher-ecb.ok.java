import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.IvParameterSpec;
import java.security.SecureRandom;

class Vault {
    byte[] lock(SecretKey key, byte[] plain) throws Exception {
        Cipher c = Cipher.getInstance("AES/CTR/NoPadding");
        byte[] iv = new byte[16];
        new SecureRandom().nextBytes(iv);
        c.init(Cipher.ENCRYPT_MODE, key, new IvParameterSpec(iv));
        return c.doFinal(plain);
    }
}
