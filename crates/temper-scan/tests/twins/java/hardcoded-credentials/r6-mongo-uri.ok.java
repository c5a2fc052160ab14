import com.mongodb.client.*;
import org.bson.Document;

public class Tickets {

    private static final String URI = System.getenv("MONGODB_URI");

    public static void main(String[] args) {
        try (MongoClient client = MongoClients.create(URI)) {
            MongoCollection<Document> tickets = client.getDatabase("tickets").getCollection("open");
            System.out.println(tickets.countDocuments());
        }
    }
}
