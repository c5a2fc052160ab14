import java.io.*;
import jakarta.ws.rs.*;
import jakarta.ws.rs.core.*;

@Path("/avatars")
public class Avatars {
    private static final File ROOT = new File("/srv/avatars");

    private static boolean inside(File f) throws IOException {
        return f.getCanonicalFile().toPath().startsWith(ROOT.getCanonicalFile().toPath());
    }

    @GET
    @Path("{user}")
    public Response get(@PathParam("user") String user) throws IOException {
        File f = new File(ROOT, user);
        if (!inside(f)) {
            throw new NotFoundException();
        }
        return Response.ok(new FileInputStream(f)).build();
    }
}
