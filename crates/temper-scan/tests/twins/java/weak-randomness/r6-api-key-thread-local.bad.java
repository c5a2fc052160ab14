import java.security.SecureRandom;
import java.util.concurrent.ThreadLocalRandom;

public class ApiKeys {

    private static final char[] ALPHABET = "0123456789abcdef".toCharArray();
    private static final SecureRandom SECURE = new SecureRandom();

    public static String newApiKey() {
        StringBuilder key = new StringBuilder("ak_");
        for (int i = 0; i < 32; i++) {
            key.append(ALPHABET[ThreadLocalRandom.current().nextInt(ALPHABET.length)]);
        }
        return key.toString();
    }
}
