import java.security.Key;
import javax.crypto.*;

interface Algorithms {
    String FAST = "DES/CBC/PKCS5Padding";
    String SAFE = "AES/GCM/NoPadding";
}

class Sealer {
    byte[] seal(Key key, byte[] data) throws Exception {
        Cipher c = Cipher.getInstance(Algorithms.FAST);
        c.init(Cipher.ENCRYPT_MODE, key);
        return c.doFinal(data);
    }
}
