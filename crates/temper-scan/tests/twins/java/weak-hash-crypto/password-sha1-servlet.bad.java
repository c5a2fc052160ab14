import java.nio.charset.StandardCharsets;
import java.security.*;
import java.util.Base64;

public class Registration {
    public String store(String user, String password) throws GeneralSecurityException {
        MessageDigest md = MessageDigest.getInstance("SHA1");
        md.update(user.getBytes(StandardCharsets.UTF_8));
        byte[] hash = md.digest(password.getBytes(StandardCharsets.UTF_8));
        return Base64.getEncoder().encodeToString(hash);
    }
}
