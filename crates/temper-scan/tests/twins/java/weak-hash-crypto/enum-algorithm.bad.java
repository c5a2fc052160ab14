import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

class Sums {
    enum Kind {
        OLD("SHA1"), NEW("SHA-512");

        final String id;

        Kind(String id) {
            this.id = id;
        }
    }

    byte[] sum(byte[] data) throws NoSuchAlgorithmException {
        return MessageDigest.getInstance(Kind.OLD.id).digest(data);
    }
}
