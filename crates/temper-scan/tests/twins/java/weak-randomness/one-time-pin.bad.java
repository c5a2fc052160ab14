import java.security.SecureRandom;
import java.util.Random;

class Otp {
    String generateOtp() {
        return String.format("%06d", new Random().nextInt(1000000));
    }
}
