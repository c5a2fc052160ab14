import java.security.SecureRandom;
import java.util.Base64;
import java.util.logging.Logger;

public class ResetMailer {

    private static final Logger LOGGER = Logger.getLogger(ResetMailer.class.getName());
    private final SecureRandom random = new SecureRandom();

    public void sendReset(String email, Mailer mailer) {
        byte[] bytes = new byte[24];
        random.nextBytes(bytes);
        String resetToken = Base64.getUrlEncoder().encodeToString(bytes);
        LOGGER.info("reset token generated: " + resetToken);
        mailer.send(email, "https://app.example.com/reset?token=" + resetToken);
    }
}
