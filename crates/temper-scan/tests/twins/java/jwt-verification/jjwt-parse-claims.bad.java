import io.jsonwebtoken.*;
import javax.crypto.SecretKey;

public class TokenReader {
    private final SecretKey key;

    public TokenReader(SecretKey key) {
        this.key = key;
    }

    public String subject(String token) {
        int signature = token.lastIndexOf('.');
        Jwt<Header, Claims> jwt = Jwts.parserBuilder().build().parseClaimsJwt(token.substring(0, signature + 1));
        return jwt.getBody().getSubject();
    }
}
