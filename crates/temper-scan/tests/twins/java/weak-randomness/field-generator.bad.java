import java.security.SecureRandom;
import java.util.Random;

public class ResetService {
    private final Random random = new Random();

    public String newResetToken() {
        StringBuilder sb = new StringBuilder();
        while (sb.length() < 32) {
            sb.append(Integer.toHexString(random.nextInt(16)));
        }
        return sb.toString();
    }
}
