import org.bson.BsonDocument;
import com.mongodb.BasicDBObject;
import com.mongodb.client.model.Filters;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import com.datastax.oss.driver.api.core.CqlSession;
import org.neo4j.driver.Session;

@RestController
class Books {
    @GetMapping("/books")
    Bson find(@RequestParam String author) {
        Document query = Document.parse("{author: '" + author + "'}"); // bad
        BasicDBObject script = new BasicDBObject("$where", "this.author == '" + author + "'"); // bad
        return Filters.eq("author", author); // ok
    }

    @GetMapping("/shelves")
    void libraries(@RequestParam String name, CqlSession cassandra, Session graph) {
        cassandra.execute("SELECT * FROM books WHERE author = '" + name + "'"); // bad
        cassandra.execute("SELECT * FROM books WHERE author = ?", name); // ok
        graph.run("MATCH (b:Book {author: '" + name + "'}) RETURN b"); // bad
        graph.executeRead(tx -> tx.run("MATCH (b:Book {author: '" + name + "'}) RETURN b").list()); // bad
        graph.run("MATCH (b:Book {author: $author}) RETURN b", java.util.Map.of("author", name)); // ok
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
