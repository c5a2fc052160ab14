import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

public class Signer {
    private final byte[] key;

    public Signer(byte[] key) {
        this.key = key.clone();
    }

    public byte[] sign(byte[] message) throws java.security.GeneralSecurityException {
        String name = "Hmac" + "SHA256";
        Mac mac = Mac.getInstance(name);
        mac.init(new SecretKeySpec(key, name));
        return mac.doFinal(message);
    }
}
