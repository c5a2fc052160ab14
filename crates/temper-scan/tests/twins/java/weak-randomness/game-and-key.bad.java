import java.security.SecureRandom;
import java.util.*;

public class Lottery {
    private final Random shuffle = new Random();
    private final SecureRandom secure = new SecureRandom();

    public List<Integer> demoNumbers() {
        List<Integer> numbers = new ArrayList<>();
        for (int i = 1; i < 50; i++) {
            numbers.add(i);
        }
        Collections.shuffle(numbers, shuffle);
        return numbers.subList(0, 6);
    }

    public String apiKey() {
        byte[] key = new byte[24];
        shuffle.nextBytes(key);
        return Base64.getUrlEncoder().encodeToString(key);
    }
}
