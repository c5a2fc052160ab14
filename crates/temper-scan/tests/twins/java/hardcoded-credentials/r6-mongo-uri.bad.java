import com.mongodb.client.*;
import org.bson.Document;

public class Tickets {

    private static final String URI = "mongodb://ticketapp:V3ryS3cretPw@db1.internal:27017/tickets";

    public static void main(String[] args) {
        try (MongoClient client = MongoClients.create(URI)) {
            MongoCollection<Document> tickets = client.getDatabase("tickets").getCollection("open");
            System.out.println(tickets.countDocuments());
        }
    }
}
