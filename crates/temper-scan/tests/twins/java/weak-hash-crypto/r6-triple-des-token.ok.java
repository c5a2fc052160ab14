import javax.crypto.*;
import javax.crypto.spec.*;
import java.security.*;
import java.util.Base64;

public class TokenCipher {

    private static final String ALGORITHM = "AES";
    private static final String TRANSFORMATION = ALGORITHM + "/GCM/NoPadding";
    private final SecretKey key;

    public TokenCipher(byte[] material) {
        this.key = new SecretKeySpec(material, ALGORITHM);
    }

    public String encrypt(String token) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance(TRANSFORMATION);
        cipher.init(Cipher.ENCRYPT_MODE, key);
        return Base64.getEncoder().encodeToString(cipher.doFinal(token.getBytes()));
    }
}
