import java.io.IOException;
import java.security.SecureRandom;
import java.util.Random;
import javax.crypto.spec.SecretKeySpec;
import javax.servlet.http.Cookie;
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

    String weak(int number) {
        String token = Long.toHexString(new Random().nextLong()); // bad
        return token;
    }

    String strong(int number) {
        String token = Long.toHexString(new SecureRandom().nextLong()); // ok
        return token;
    }

    int dice() {
        int sides = 1 + new Random().nextInt(6); // ok
        return sides;
    }

    Cookie cookie() {
        String value = Double.toString(Math.random() * 1000);
        return new Cookie("id", value); // bad
    }

    String generatePassword() {
        Random random = new Random();
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 8; i++) {
            text.append("abcdefgh".charAt(random.nextInt(8)));
        }
        return text.toString(); // bad
    }

    String insecure() {
        String token = org.apache.commons.lang3.RandomStringUtils.insecure().nextAlphanumeric(20); // bad
        return token;
    }
}
