import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.ws.rs.*;
import javax.ws.rs.core.Response;

@Path("/build")
public class BuildResource {

    private static final List<String> TARGETS = List.of("clean", "compile", "package", "test");

    @POST
    @Path("/{target}")
    public Response build(@PathParam("target") String target, @QueryParam("profile") String profile)
            throws IOException {
        List<String> cmd = new ArrayList<>();
        cmd.add("/bin/sh");
        cmd.add("-c");
        if (!TARGETS.contains(target)) {
            return Response.status(Response.Status.BAD_REQUEST).build();
        }
        cmd.add("./mvnw " + target);
        ProcessBuilder pb = new ProcessBuilder();
        pb.directory(new File("/srv/project"));
        pb.command(cmd);
        pb.start();
        return Response.accepted().build();
    }
}
