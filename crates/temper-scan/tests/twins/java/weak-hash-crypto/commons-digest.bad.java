import org.apache.commons.codec.digest.DigestUtils;

public class Accounts {
    String hash(String password) {
        return DigestUtils.md5Hex(password);
    }
}
