import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import com.auth0.jwt.JWT;
import com.auth0.jwt.algorithms.Algorithm;
import io.jsonwebtoken.Jwts;
import java.security.Key;

class Tokens {
    Object unsigned(String token, Key key) {
        return Jwts.parserBuilder().setSigningKey(key).build().parse(token); // bad
    }

    Object signed(String token, Key key) {
        return Jwts.parserBuilder().setSigningKey(key).build().parseClaimsJws(token); // ok
    }

    String decoded(String token) {
        return JWT.decode(token).getSubject(); // bad
    }

    String verified(String token, Algorithm algorithm) {
        return JWT.require(algorithm).build().verify(token).getSubject(); // ok
    }
}

class Consumers {
    void build(Key key) {
        new JwtConsumerBuilder().setRequireExpirationTime().setSkipSignatureVerification().build(); // bad
        new JwtConsumerBuilder().setRequireExpirationTime().setVerificationKey(key).build(); // ok
    }
}
