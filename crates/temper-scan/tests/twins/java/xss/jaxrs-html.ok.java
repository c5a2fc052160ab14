import javax.ws.rs.*;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;

@Path("/search")
public class SearchResource {
    @GET
    @Produces(MediaType.TEXT_PLAIN)
    public Response search(@QueryParam("q") String q) {
        return Response.ok("Results for " + q).build();
    }
}
