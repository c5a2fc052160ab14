import javax.ws.rs.core.Response;
import javax.ws.rs.ext.*;

@Provider
public class AnyMapper implements ExceptionMapper<Throwable> {
    @Override
    public Response toResponse(Throwable exception) {
        java.io.StringWriter text = new java.io.StringWriter();
        exception.printStackTrace(new java.io.PrintWriter(text));
        return Response.serverError().entity(text.toString()).type("text/plain").build();
    }
}
