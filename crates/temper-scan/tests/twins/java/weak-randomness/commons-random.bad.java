import org.apache.commons.lang3.RandomStringUtils;
import java.util.UUID;

class Invites {
    String code() {
        String inviteToken = RandomStringUtils.randomAlphanumeric(20);
        return inviteToken;
    }
}
