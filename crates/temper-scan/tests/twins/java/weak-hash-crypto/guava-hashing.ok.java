import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;

public class ResetTokens {
    public static String digest(String token) {
        return Hashing.sha256().hashString(token, StandardCharsets.UTF_8).toString();
    }
}
