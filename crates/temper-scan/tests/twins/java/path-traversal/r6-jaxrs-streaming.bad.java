import jakarta.ws.rs.*;
import jakarta.ws.rs.core.*;
import java.io.*;
import java.nio.file.*;

@Path("/invoices")
public class InvoiceResource {

    @GET
    @Path("{number}")
    @Produces("application/pdf")
    public Response pdf(@PathParam("number") String number) {
        java.nio.file.Path file = Paths.get("/srv/invoices", number + ".pdf");
        StreamingOutput stream = output -> {
            try (InputStream in = Files.newInputStream(file)) {
                in.transferTo(output);
            }
        };
        return Response.ok(stream).build();
    }
}
