import java.util.Random;
import javax.crypto.spec.SecretKeySpec;

public class App {
    private int made;

    public SecretKeySpec newKey(int size) {
        byte[] bytes = new byte[size];
        Random random = new Random();
        random.nextBytes(bytes);
        made = made + 1;
        return new SecretKeySpec(bytes, "AES");
    }

    public int count() {
        return made;
    }
}
