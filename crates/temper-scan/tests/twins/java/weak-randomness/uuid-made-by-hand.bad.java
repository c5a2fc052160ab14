import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

class Sessions {
    String sessionId() {
        ThreadLocalRandom r = ThreadLocalRandom.current();
        return new UUID(r.nextLong(), r.nextLong()).toString();
    }
}
