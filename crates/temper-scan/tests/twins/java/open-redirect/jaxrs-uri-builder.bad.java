import java.net.URI;
import javax.ws.rs.*;
import javax.ws.rs.core.*;

@Path("/out")
public class Out {
    @GET
    public Response out(@QueryParam("url") String url, @QueryParam("id") int id) {
        URI target = UriBuilder.fromUri(url).queryParam("id", id).build();
        return Response.seeOther(target).build();
    }
}
