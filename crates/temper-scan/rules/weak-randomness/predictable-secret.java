import java.security.SecureRandom;
import java.util.Random;
import javax.servlet.http.Cookie;

class Tokens {
    private static final String SIGNS = "abcdefgh";

    String weak() {
        String token = Long.toHexString(new Random().nextLong()); // bad
        return token;
    }

    String strong() {
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
            text.append(SIGNS.charAt(random.nextInt(SIGNS.length())));
        }
        return text.toString(); // bad
    }
}
