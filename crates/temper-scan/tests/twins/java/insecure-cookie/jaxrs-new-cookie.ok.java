import javax.ws.rs.*;
import javax.ws.rs.core.*;

@Path("/session")
public class SessionResource {
    private final Tokens tokens = new Tokens();

    @POST
    public Response login(@FormParam("user") String user, @FormParam("pin") String pin) {
        String session = tokens.issue(user, pin);
        NewCookie cookie = new NewCookie("session", session, "/", null, null, 3600, true, true);
        return Response.noContent().cookie(cookie).build();
    }
}
