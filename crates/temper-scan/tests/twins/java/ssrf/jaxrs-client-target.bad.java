import javax.ws.rs.*;
import javax.ws.rs.client.*;

@Path("/relay")
public class Relay {
    private final Client client = ClientBuilder.newClient();

    @GET
    public String relay(@QueryParam("host") String host, @QueryParam("id") int id) {
        WebTarget target = client.target("https://" + host + "/items").path(String.valueOf(id));
        return target.request().get(String.class);
    }
}
