import java.util.concurrent.ThreadLocalRandom;
import java.security.SecureRandom;

public class PasswordReset {
    private static final SecureRandom SECURE = new SecureRandom();

    public String newResetToken() {
        StringBuilder token = new StringBuilder();
        for (int i = 0; i < 32; i++) {
            int index = SECURE.nextInt(36);
            token.append(Character.forDigit(index, 36));
        }
        return token.toString();
    }
}
