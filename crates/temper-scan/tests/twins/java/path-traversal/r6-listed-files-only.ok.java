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
        try (Stream<java.nio.file.Path> files = Files.list(DIR)) {
            Optional<java.nio.file.Path> chosen = files
                    .filter(p -> p.getFileName().toString().equals(wanted))
                    .findFirst();
            if (chosen.isEmpty()) {
                return Response.status(404).build();
            }
            return Response.ok(Files.lines(chosen.get()).count()).build();
        }
    }
}
