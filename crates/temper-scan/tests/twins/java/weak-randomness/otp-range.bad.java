import java.security.SecureRandom;
import java.util.Random;

class OneTime {
    String otp() {
        Random source = new Random();
        int otp = 100000 + source.nextInt(900000);
        return String.valueOf(otp);
    }
}
