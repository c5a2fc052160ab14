import java.security.GeneralSecurityException;
import javax.crypto.Cipher;
import javax.crypto.KeyGenerator;
import javax.crypto.SecretKey;

public class App {
    private final SecretKey key;

    public App() throws GeneralSecurityException {
        key = KeyGenerator.getInstance("AES").generateKey();
    }

    public byte[] seal(byte[] text) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("DES/ECB/PKCS5Padding");
        KeyGenerator generator = KeyGenerator.getInstance("AES");
        SecretKey own = text.length == 0 ? generator.generateKey() : key;
        cipher.init(Cipher.ENCRYPT_MODE, own);
        return cipher.doFinal(text);
    }
}
