import io.jsonwebtoken.*;
import javax.crypto.SecretKey;

public class TokenReader {
    private final SecretKey key;

    public TokenReader(SecretKey key) {
        this.key = key;
    }

    public String subject(String token) {
        Jws<Claims> jws = Jwts.parserBuilder().setSigningKey(key).build().parseClaimsJws(token);
        return jws.getBody().getSubject();
    }
}
