import java.util.List;
import javax.ws.rs.*;
import javax.ws.rs.core.MediaType;
import org.hibernate.Session;
import org.hibernate.SessionFactory;

@Path("/customers")
public class CustomerResource {
    private final SessionFactory factory;

    public CustomerResource(SessionFactory factory) {
        this.factory = factory;
    }

    @GET
    @Path("/{city}")
    @Produces(MediaType.APPLICATION_JSON)
    public List<?> byCity(@PathParam("city") String city) {
        try (Session session = factory.openSession()) {
            return session.createQuery("from Customer c where c.city = :city")
                    .setParameter("city", city.trim())
                    .list();
        }
    }
}
