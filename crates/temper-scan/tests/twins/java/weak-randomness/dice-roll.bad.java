import java.util.concurrent.ThreadLocalRandom;

public class Game {
    public String newSessionId() {
        return "s" + ThreadLocalRandom.current().nextLong();
    }
}
