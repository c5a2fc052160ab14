import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import org.mindrot.jbcrypt.BCrypt;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

public class Passwords extends HttpServlet {
    byte[] hash(String password, byte[] page) throws GeneralSecurityException {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        String strong = BCrypt.hashpw(password, BCrypt.gensalt(12)); // ok
        digest.update(page); // ok
        return digest.digest(password.getBytes(StandardCharsets.UTF_8)); // bad
    }
}

class Keys {
    byte[] fingerprint(String apiKey) throws GeneralSecurityException {
        return MessageDigest.getInstance("SHA-256").digest(apiKey.getBytes(StandardCharsets.UTF_8)); // ok
    }
}
