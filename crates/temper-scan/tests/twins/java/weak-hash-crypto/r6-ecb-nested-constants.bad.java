import javax.crypto.*;
import java.util.Base64;

public class CardVault {

    private static final class Algorithms {
        static final String KEY = "AES";
        static final String CIPHER = "AES/ECB/PKCS5Padding";
    }

    private final SecretKey key;

    CardVault() throws Exception {
        KeyGenerator generator = KeyGenerator.getInstance(Algorithms.KEY);
        generator.init(256);
        key = generator.generateKey();
    }

    String seal(String cardNumber) throws Exception {
        Cipher cipher = Cipher.getInstance(Algorithms.CIPHER);
        cipher.init(Cipher.ENCRYPT_MODE, key);
        return Base64.getEncoder().encodeToString(cipher.doFinal(cardNumber.getBytes()));
    }
}
