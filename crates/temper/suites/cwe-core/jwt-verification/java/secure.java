import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import com.auth0.jwt.JWT;
import com.auth0.jwt.algorithms.Algorithm;
import com.auth0.jwt.exceptions.JWTVerificationException;
import com.auth0.jwt.interfaces.DecodedJWT;

import java.io.IOException;

/** The page on which the customers of a water supplier see who they are signed in as. */
@WebServlet("/me")
public class MeServlet extends HttpServlet {

    /** Shared with the sign-in service, which makes the tokens (HS256, valid for an hour). */
    private String tokenKey;

    @Override
    public void init() throws ServletException {
        tokenKey = System.getenv("TOKEN_KEY");
        if (tokenKey == null || tokenKey.length() < 32) {
            throw new ServletException("TOKEN_KEY must have at least 32 characters");
        }
    }

    /** Answers the name of the person who is signed in. */
    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        String header = request.getHeader("Authorization");
        String name = null;
        if (header != null && header.startsWith("Bearer ")) {
            name = person(header.substring("Bearer ".length()));
        }
        if (name == null) {
            response.sendError(HttpServletResponse.SC_UNAUTHORIZED, "Please sign in");
            return;
        }
        response.setContentType("text/plain;charset=UTF-8");
        response.getWriter().println(name);
    }

    /** Reads the claim "sub" out of a JSON Web Token; null when there is none. */
    private String person(String token) {
        try {
            Algorithm algorithm = Algorithm.HMAC256(tokenKey);
            DecodedJWT decoded =
                    JWT.require(algorithm).withClaimPresence("exp").build().verify(token);
            return decoded.getSubject();
        } catch (JWTVerificationException e) {
            return null;
        }
    }
}
