import java.io.*;
import java.nio.file.*;
import java.util.*;
import java.util.stream.*;
import javax.ws.rs.*;
import javax.ws.rs.core.Response;

@Path("/exports")
public class ExportResource {

    private static final java.nio.file.Path DIR = Paths.get("/var/exports");

    @GET
    @Path("/size")
    public Response size(@QueryParam("file") String wanted) throws IOException {
        java.nio.file.Path chosen = DIR.resolve(wanted);
        return Response.ok(Files.lines(chosen).count()).build();
    }
}
