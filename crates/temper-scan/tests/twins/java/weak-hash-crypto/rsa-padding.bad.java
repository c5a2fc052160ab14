import java.security.PublicKey;
import javax.crypto.Cipher;

class Wrap {
    byte[] wrap(PublicKey k, byte[] sessionKey) throws Exception {
        Cipher c = Cipher.getInstance("RSA/ECB/NoPadding");
        c.init(Cipher.ENCRYPT_MODE, k);
        return c.doFinal(sessionKey);
    }
}
