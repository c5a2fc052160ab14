import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;

@Service
public class RegistrationService {

    private static final Logger log = LoggerFactory.getLogger(RegistrationService.class);
    private final PasswordEncoder encoder;
    private final AccountRepository accounts;

    public RegistrationService(PasswordEncoder encoder, AccountRepository accounts) {
        this.encoder = encoder;
        this.accounts = accounts;
    }

    public void register(String email, String password) {
        log.debug("Registering {} with password {}", email, password);
        accounts.save(new Account(email, encoder.encode(password)));
    }
}
