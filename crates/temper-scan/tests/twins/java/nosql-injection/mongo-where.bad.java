import com.mongodb.BasicDBObject;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.web.bind.annotation.*;

@RestController
public class BookController {
    private final MongoCollection<Document> books;

    public BookController(MongoCollection<Document> books) {
        this.books = books;
    }

    @GetMapping("/books")
    public long count(@RequestParam String author) {
        Bson q = BasicDBObject.parse("{author: '" + author + "'}");
        return books.countDocuments(q);
    }
}
