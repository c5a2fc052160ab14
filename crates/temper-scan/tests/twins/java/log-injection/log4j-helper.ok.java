import org.apache.logging.log4j.*;
import javax.ws.rs.*;

@Path("/track")
public class TrackResource {
    private static final Logger LOG = LogManager.getLogger();

    private static String oneLine(String s) {
        return s == null ? "" : s.replaceAll("[^\\w .-]", "?");
    }

    @GET
    public void track(@QueryParam("event") String event) {
        LOG.info("event=" + oneLine(event));
    }
}
