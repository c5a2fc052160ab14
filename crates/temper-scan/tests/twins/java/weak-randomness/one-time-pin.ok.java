import java.security.SecureRandom;
import java.util.Random;

class Otp {
    String generateOtp() {
        return String.format("%06d", new SecureRandom().nextInt(1000000));
    }
}
