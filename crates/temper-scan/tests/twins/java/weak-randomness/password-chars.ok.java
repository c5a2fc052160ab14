import java.security.SecureRandom;
import java.util.Random;

public class PasswordGenerator {
    private static final String CHARS = "abcdefghijkmnpqrstuvwxyz23456789";

    public String generatePassword(int n) {
        Random random = new SecureRandom();
        StringBuilder sb = new StringBuilder();
        for (int i = 0; i < n; i++) {
            sb.append(CHARS.charAt(random.nextInt(CHARS.length())));
        }
        return sb.toString();
    }
}
