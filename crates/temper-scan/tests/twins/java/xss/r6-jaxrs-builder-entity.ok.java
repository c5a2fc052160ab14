import jakarta.ws.rs.*;
import jakarta.ws.rs.core.*;

@Path("/hello")
public class HelloResource {

    @GET
    public Response hello(@QueryParam("name") String name) {
        return Response.ok()
                .entity("<p>Hello " + name + "</p>")
                .type(MediaType.TEXT_PLAIN)
                .build();
    }
}
