import java.security.MessageDigest;
import java.security.spec.KeySpec;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

class Passwords {
    byte[] hash(char[] password, byte[] salt) throws Exception {
        MessageDigest d = MessageDigest.getInstance("SHA-256");
        d.update(salt);
        return d.digest(new String(password).getBytes());
    }
}
