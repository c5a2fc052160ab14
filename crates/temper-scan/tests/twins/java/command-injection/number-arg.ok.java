import jakarta.ws.rs.*;
import jakarta.ws.rs.core.Response;

@Path("/kill")
public class KillResource {
    @POST
    public Response kill(@FormParam("pid") String pid) throws Exception {
        int n = Integer.parseInt(pid);
        new ProcessBuilder("/bin/sh", "-c", "kill -9 " + n).inheritIO().start();
        return Response.noContent().build();
    }
}
