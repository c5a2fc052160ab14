import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;

@Path("/authors")
public class AuthorResource {
    @PersistenceContext
    private EntityManager em;

    @GET
    @Path("/{name}")
    @Produces(MediaType.APPLICATION_JSON)
    public List<?> byName(@PathParam("name") String name) {
        return em.createNativeQuery("SELECT * FROM author WHERE name = '" + name + "'")
                .getResultList();
    }
}
