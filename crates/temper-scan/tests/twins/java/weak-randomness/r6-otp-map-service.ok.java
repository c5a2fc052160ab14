import org.springframework.stereotype.Service;
import java.security.SecureRandom;
import java.util.*;
import java.util.concurrent.ConcurrentHashMap;

@Service
public class OtpService {

    private final Map<String, String> codes = new ConcurrentHashMap<>();
    private final Random random = new SecureRandom();

    public String generateOtp(String phone) {
        int code = 100000 + random.nextInt(900000);
        String otp = String.valueOf(code);
        codes.put(phone, otp);
        return otp;
    }

    public boolean verifyOtp(String phone, String otp) {
        return otp.equals(codes.remove(phone));
    }
}
