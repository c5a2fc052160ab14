import java.util.Random;
import java.security.*;
import javax.servlet.http.*;

class SessionIds {
    String create(HttpServletRequest req) throws NoSuchAlgorithmException {
        Random r = SecureRandom.getInstance("SHA1PRNG");
        String sessionId = Long.toHexString(r.nextLong()) + Long.toHexString(r.nextLong());
        req.getSession().setAttribute("sid", sessionId);
        return sessionId;
    }
}
