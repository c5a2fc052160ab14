import java.util.concurrent.ThreadLocalRandom;

public class Game {
    public int rollDice() {
        return 1 + ThreadLocalRandom.current().nextInt(6);
    }
}
