import javax.ws.rs.*;
import javax.ws.rs.core.*;
import java.net.URI;

@Path("/checkout")
public class CheckoutResource {

    @Context
    private UriInfo uriInfo;

    @POST
    @Path("/complete")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response complete(@FormParam("order") long order, @FormParam("continue") String target) {
        URI location = URI.create(target);
        return Response.temporaryRedirect(location).build();
    }
}
