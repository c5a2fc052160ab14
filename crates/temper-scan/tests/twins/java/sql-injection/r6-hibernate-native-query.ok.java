import org.hibernate.Session;
import org.hibernate.SessionFactory;
import javax.servlet.http.HttpServletRequest;
import java.util.List;

public class StockAction {

    private SessionFactory sessionFactory;

    public List<?> warehouse(HttpServletRequest request) {
        String code = request.getParameter("warehouse");
        Session session = sessionFactory.getCurrentSession();
        return session.createNativeQuery("SELECT sku, qty FROM stock WHERE wh_code = :code")
                .setParameter("code", code)
                .list();
    }
}
