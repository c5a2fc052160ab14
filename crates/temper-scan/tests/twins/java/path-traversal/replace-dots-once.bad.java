import java.io.*;
import java.nio.file.*;
import javax.ws.rs.*;
import javax.ws.rs.core.*;

@Path("/images")
public class ImageResource {
    private static final String BASE = "/srv/images/";

    @GET
    @Produces("image/png")
    public Response image(@QueryParam("file") String file) throws IOException {
        String clean = file.replaceFirst("\\.\\./", "");
        byte[] bytes = Files.readAllBytes(Paths.get(BASE + clean));
        return Response.ok(bytes).build();
    }
}
