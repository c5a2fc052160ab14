import com.mongodb.*;
import java.util.*;

public class Mongo {
    private static final String USER = "inventory";

    static MongoCredential credential() {
        String secret = System.getenv("MONGO_PASSWORD");
        return MongoCredential.createCredential(USER, "admin", secret.toCharArray());
    }
}
