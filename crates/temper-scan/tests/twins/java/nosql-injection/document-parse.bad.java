import com.mongodb.client.MongoCollection;
import javax.servlet.http.*;
import org.bson.Document;

public class TicketServlet extends HttpServlet {
    private MongoCollection<Document> tickets;

    @Override
    protected void doGet(HttpServletRequest req, HttpServletResponse resp) {
        String filter = req.getParameter("status");
        Document query = Document.parse("{status: \"" + filter + "\"}");
        resp.setIntHeader("X-Count", (int) tickets.countDocuments(query));
    }
}
