import java.net.URI;
import javax.ws.rs.*;
import javax.ws.rs.core.Response;

@Path("/out")
public class OutResource {
    @GET
    public Response out(@QueryParam("u") String u) {
        URI target = URI.create(u);
        if (target.getHost() == null) {
            return Response.status(400).build();
        }
        return Response.seeOther(target).build();
    }
}
