import com.mongodb.client.*;
import com.mongodb.client.model.Filters;
import org.bson.*;
import javax.servlet.http.*;
import java.io.IOException;

public class FindAccount extends HttpServlet {

    private final MongoCollection<Document> accounts = Mongo.database().getCollection("accounts");

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String email = request.getParameter("email");
        Document found = accounts.find(Filters.and(Filters.eq("email", email), Filters.eq("active", true))).first();
        response.setStatus(found == null ? 404 : 200);
    }
}
