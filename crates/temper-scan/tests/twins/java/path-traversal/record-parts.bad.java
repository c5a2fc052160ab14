import java.io.FileReader;
import java.io.IOException;
import javax.ws.rs.*;

@Path("/rec")
public class RecResource {
    record Target(String folder, String file) {
    }

    @GET
    @Produces("text/plain")
    public int read(@QueryParam("f") String f) throws IOException {
        Target t = new Target("/srv/data/", f);
        try (FileReader r = new FileReader(t.folder() + t.file())) {
            return r.read();
        }
    }
}
