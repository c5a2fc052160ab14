import org.mindrot.jbcrypt.BCrypt;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.NoOpPasswordEncoder;
import javax.crypto.spec.PBEKeySpec;

class Hashes {
    void encoders(char[] password, byte[] salt) {
        NoOpPasswordEncoder.getInstance(); // bad
        new BCryptPasswordEncoder(4); // bad
        new BCryptPasswordEncoder(12); // ok
        new BCryptPasswordEncoder(); // ok
        BCrypt.gensalt(5); // bad
        BCrypt.gensalt(); // ok
        new PBEKeySpec(password, salt, 1000, 256); // bad
        new PBEKeySpec(password, salt, 600_000, 256); // ok
    }
}
