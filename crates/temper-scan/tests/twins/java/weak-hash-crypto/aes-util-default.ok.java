import java.util.Base64;
import javax.crypto.*;
import javax.crypto.spec.*;

public class AesUtil {
    private static final String ALGO = "AES/GCM/NoPadding";

    public static String encrypt(String data, SecretKey key) throws Exception {
        Cipher cipher = Cipher.getInstance(ALGO);
        cipher.init(Cipher.ENCRYPT_MODE, key);
        return Base64.getEncoder().encodeToString(cipher.doFinal(data.getBytes("UTF-8")));
    }
}
