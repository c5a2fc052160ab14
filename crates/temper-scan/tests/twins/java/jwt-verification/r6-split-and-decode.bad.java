import com.fasterxml.jackson.databind.*;
import io.jsonwebtoken.Jwts;
import java.util.Base64;
import javax.crypto.SecretKey;
import javax.servlet.http.HttpServletRequest;

public class CurrentUser {

    private final ObjectMapper mapper = new ObjectMapper();
    private final SecretKey key;

    public CurrentUser(SecretKey key) {
        this.key = key;
    }

    public String idOf(HttpServletRequest request) throws Exception {
        String token = request.getHeader("Authorization").substring("Bearer ".length());
        String[] parts = token.split("\\.");
        JsonNode payload = mapper.readTree(Base64.getUrlDecoder().decode(parts[1]));
        return payload.get("sub").asText();
    }
}
