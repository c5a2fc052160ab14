import javax.ws.rs.core.Response;
import javax.ws.rs.ext.*;

@Provider
public class AnyMapper implements ExceptionMapper<Throwable> {
    @Override
    public Response toResponse(Throwable exception) {
        java.util.UUID incident = java.util.UUID.randomUUID();
        System.getLogger("app").log(System.Logger.Level.ERROR, incident.toString(), exception);
        return Response.serverError().entity("incident " + incident).type("text/plain").build();
    }
}
