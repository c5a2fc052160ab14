import com.nimbusds.jose.*;
import com.nimbusds.jose.crypto.*;
import com.nimbusds.jwt.*;
import java.text.ParseException;
import javax.servlet.http.*;

public class BearerFilter {
    private final byte[] secret;

    BearerFilter(byte[] secret) {
        this.secret = secret;
    }

    String user(HttpServletRequest request) throws ParseException, JOSEException {
        String header = request.getHeader("Authorization");
        SignedJWT jwt = SignedJWT.parse(header.substring(7));
        if (!jwt.verify(new MACVerifier(secret))) {
            throw new SecurityException("bad signature");
        }
        return jwt.getJWTClaimsSet().getSubject();
    }
}
