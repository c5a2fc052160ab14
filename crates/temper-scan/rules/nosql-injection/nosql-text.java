import org.bson.BsonDocument;
import com.mongodb.BasicDBObject;
import com.mongodb.client.model.Filters;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class Books {
    @GetMapping("/books")
    Bson find(@RequestParam String author) {
        Document query = Document.parse("{author: '" + author + "'}"); // bad
        BasicDBObject script = new BasicDBObject("$where", "this.author == '" + author + "'"); // bad
        return Filters.eq("author", author); // ok
    }
}

@RestController
class Accounts {
    @GetMapping("/accounts")
    Bson find(@RequestParam String email) {
        BsonDocument.parse(String.format("{ \"email\": \"%s\" }", email)); // bad
        return Filters.eq("email", email); // ok
    }
}
