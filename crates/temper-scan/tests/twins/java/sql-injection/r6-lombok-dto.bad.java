import lombok.Data;
import lombok.RequiredArgsConstructor;
import org.springframework.web.bind.annotation.*;
import javax.persistence.EntityManager;
import javax.persistence.Query;
import java.util.List;

@RestController
@RequiredArgsConstructor
public class ReportController {

    private final EntityManager entityManager;

    @Data
    public static class ReportFilter {
        private String region;
        private int year;
    }

    @PostMapping("/reports/sales")
    public List<?> sales(@RequestBody ReportFilter filter) {
        StringBuilder hql = new StringBuilder("SELECT s FROM Sale s WHERE s.year = ");
        hql.append(filter.getYear());
        hql.append(" AND s.region = '").append(filter.getRegion()).append("'");
        Query query = entityManager.createQuery(hql.toString());
        return query.getResultList();
    }
}
