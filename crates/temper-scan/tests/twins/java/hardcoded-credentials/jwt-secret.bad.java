import io.jsonwebtoken.Jwts;
import io.jsonwebtoken.SignatureAlgorithm;
import java.util.Date;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

@Component
public class TokenMaker {
    private final String secret = "k3yT0S1gnAllTheTokensWith2024";

    public String make(String user) {
        return Jwts.builder().setSubject(user).setIssuedAt(new Date())
                .signWith(SignatureAlgorithm.HS256, secret).compact();
    }
}
