import java.util.Optional;
import javax.persistence.EntityManager;
import javax.servlet.http.HttpServletRequest;

public class Finder {
    private final EntityManager em;

    public Finder(EntityManager em) {
        this.em = em;
    }

    public Object find(HttpServletRequest request) {
        String status = Optional.ofNullable(request.getParameter("status"))
                .filter(s -> !s.isEmpty())
                .orElse("open");
        return em.createNativeQuery("SELECT * FROM task WHERE status = '" + status + "'").getResultList();
    }
}
