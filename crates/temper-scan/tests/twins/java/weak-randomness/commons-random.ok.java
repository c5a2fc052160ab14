import org.apache.commons.lang3.RandomStringUtils;
import java.util.UUID;

class Invites {
    String code() {
        String inviteToken = UUID.randomUUID().toString();
        return inviteToken;
    }
}
