import java.security.SecureRandom;
import java.util.Random;

class Codes {
    private static final char[] SIGNS = "23456789abcdefghjkmnpqrstuvwxyz".toCharArray();

    String inviteCode() {
        Random r = new Random();
        char[] out = new char[10];
        for (int i = 0; i < out.length; i++) {
            out[i] = SIGNS[r.nextInt(SIGNS.length)];
        }
        return new String(out);
    }
}
