import com.auth0.jwt.JWT;
import com.auth0.jwt.algorithms.Algorithm;
import com.auth0.jwt.interfaces.DecodedJWT;

class Tokens {
    private final byte[] key;

    Tokens(byte[] key) {
        this.key = key;
    }

    String user(String token) {
        DecodedJWT jwt = JWT.require(Algorithm.HMAC256(key)).build().verify(token);
        return jwt.getSubject();
    }
}
