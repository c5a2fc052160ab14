import jakarta.ws.rs.*;
import jakarta.ws.rs.core.Response;
import java.io.IOException;

@Path("service")
public class ServiceControl {

    @POST
    @Path("{action}")
    public Response control(@PathParam("action") String action) throws IOException {
        String argument = resolve(action);
        if (argument == null) {
            return Response.status(404).build();
        }
        Runtime.getRuntime().exec("/usr/bin/systemctl " + argument + " app.service");
        return Response.noContent().build();
    }

    private static String resolve(String action) {
        switch (action) {
            case "up":
                return "start";
            case "down":
                return "stop";
            case "status":
                return "status";
            default:
                return null;
        }
    }
}
