import org.apache.commons.codec.digest.DigestUtils;

public class Accounts {
    String hash(String password) {
        return org.mindrot.jbcrypt.BCrypt.hashpw(password, org.mindrot.jbcrypt.BCrypt.gensalt(12));
    }
}
