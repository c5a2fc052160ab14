import javax.crypto.*;
import java.security.*;

public class Vault {
    public static byte[] seal(byte[] secret) throws GeneralSecurityException {
        KeyGenerator generator = KeyGenerator.getInstance("Blowfish");
        generator.init(64);
        SecretKey key = generator.generateKey();
        Cipher cipher = Cipher.getInstance("Blowfish/CBC/PKCS5Padding");
        cipher.init(Cipher.ENCRYPT_MODE, key);
        return cipher.doFinal(secret);
    }
}
