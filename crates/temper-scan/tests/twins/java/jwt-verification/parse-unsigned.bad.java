import io.jsonwebtoken.Claims;
import io.jsonwebtoken.Jwts;

class Tokens {
    private final byte[] key;

    Tokens(byte[] key) {
        this.key = key;
    }

    Claims claims(String token) {
        return (Claims) Jwts.parser().setSigningKey(key).parse(token).getBody();
    }
}
