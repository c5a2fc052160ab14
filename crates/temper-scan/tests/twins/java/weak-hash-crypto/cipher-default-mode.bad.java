import javax.crypto.Cipher;
import javax.crypto.SecretKey;

class Box {
    private static final String ALG = "AES";

    byte[] close(SecretKey key, byte[] plain) throws Exception {
        Cipher c = Cipher.getInstance(ALG);
        c.init(Cipher.ENCRYPT_MODE, key);
        return c.doFinal(plain);
    }
}
