import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.consumer.*;
import java.security.Key;

public class ClaimsReader {

    public JwtClaims read(String jwt, Key key) throws InvalidJwtException {
        JwtConsumer consumer = new JwtConsumerBuilder()
                .setRequireExpirationTime()
                .setSkipSignatureVerification()
                .setExpectedAudience("orders")
                .build();
        return consumer.processToClaims(jwt);
    }
}
