import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

class Login {
    private static final Logger log = LoggerFactory.getLogger(Login.class);

    void login(String user, String password) {
        log.info("login of {} with {}", user, password); // bad
        log.debug("secret: " + password.trim()); // bad
        log.info("login of {}", user); // ok
        log.info("length {}", password.length()); // ok
    }
}
