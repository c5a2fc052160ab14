import org.apache.commons.codec.digest.DigestUtils;
import org.mindrot.jbcrypt.BCrypt;

public class Passwords {
    public String encode(String rawPassword) {
        return DigestUtils.sha256Hex("pepper" + rawPassword);
    }
}
