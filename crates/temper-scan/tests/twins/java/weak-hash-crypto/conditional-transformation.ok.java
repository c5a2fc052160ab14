import javax.crypto.*;
import java.security.*;

public class Export {
    private static final boolean LEGACY = false;

    private static String transformation() {
        return LEGACY ? "DESede/ECB/PKCS5Padding" : "AES/GCM/NoPadding";
    }

    public static byte[] protect(byte[] data, Key key) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance(transformation());
        cipher.init(Cipher.ENCRYPT_MODE, key);
        return cipher.doFinal(data);
    }
}
