import java.io.IOException;
import java.security.SecureRandom;
import java.util.Random;
import javax.crypto.spec.SecretKeySpec;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

public class Tokens extends HttpServlet {
    SecretKeySpec weak() {
        byte[] key = new byte[16];
        new Random().nextBytes(key);
        return new SecretKeySpec(key, "AES"); // bad
    }

    SecretKeySpec strong() {
        byte[] key = new byte[16];
        new SecureRandom().nextBytes(key);
        return new SecretKeySpec(key, "AES"); // ok
    }
}
