import com.mongodb.*;
import java.util.*;

public class Mongo {
    private static final String USER = "inventory";

    static MongoCredential credential() {
        String secret = "inv-88-Blue-Door";
        return MongoCredential.createCredential(USER, "admin", secret.toCharArray());
    }
}
