import javax.crypto.*;
import javax.crypto.spec.IvParameterSpec;
import java.security.*;

public class MessageBox {
    private final SecretKey key;

    public MessageBox(SecretKey key) {
        this.key = key;
    }

    public byte[] close(byte[] message) throws GeneralSecurityException {
        byte[] iv = new byte[16];
        new SecureRandom().nextBytes(iv);
        IvParameterSpec spec = new IvParameterSpec(iv);
        Cipher cipher = Cipher.getInstance("AES/CTR/NoPadding");
        cipher.init(Cipher.ENCRYPT_MODE, key, spec);
        byte[] sealed = cipher.doFinal(message);
        byte[] both = new byte[iv.length + sealed.length];
        System.arraycopy(iv, 0, both, 0, iv.length);
        System.arraycopy(sealed, 0, both, iv.length, sealed.length);
        return both;
    }
}
