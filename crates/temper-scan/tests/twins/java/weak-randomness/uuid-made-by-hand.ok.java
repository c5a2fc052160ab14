import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

class Sessions {
    String sessionId() {
        return UUID.randomUUID().toString();
    }
}
