import java.security.SecureRandom;
import java.util.*;

public class Invitations {
    private final Random random;

    public Invitations() {
        this.random = new Random();
    }

    public String invitationToken() {
        return new UUID(random.nextLong(), random.nextLong()).toString();
    }
}
