import java.security.SecureRandom;
import java.util.Random;
import java.util.stream.Collectors;

public class PasswordGenerator {

    private static final String CHARS = "ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnpqrstuvwxyz23456789!#$%";

    public String generatePassword(int length) {
        return new SecureRandom()
                .ints(length, 0, CHARS.length())
                .mapToObj(CHARS::charAt)
                .map(String::valueOf)
                .collect(Collectors.joining());
    }
}
