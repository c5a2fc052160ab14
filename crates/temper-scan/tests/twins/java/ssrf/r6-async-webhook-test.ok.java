import java.net.*;
import java.util.concurrent.*;
import jakarta.ws.rs.*;
import jakarta.ws.rs.core.*;

@Path("/webhooks")
public class WebhookTester {

    private static final String[] TARGETS = {"https://hooks.example.com/a", "https://hooks.example.com/b"};
    private final ExecutorService pool = Executors.newFixedThreadPool(2);

    @POST
    @Path("/test")
    public Response test(@FormParam("target") String target) {
        CompletableFuture.supplyAsync(() -> {
            try {
                HttpURLConnection con = (HttpURLConnection) new URL(TARGETS[Integer.parseInt(target) % 2]).openConnection();
                con.setRequestMethod("POST");
                return con.getResponseCode();
            } catch (Exception e) {
                return -1;
            }
        }, pool);
        return Response.accepted().build();
    }
}
