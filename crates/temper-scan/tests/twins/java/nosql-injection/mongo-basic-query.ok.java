import com.mongodb.client.*;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.*;
import org.springframework.web.bind.annotation.*;

@RestController
public class PeopleController {
    private final MongoTemplate mongo;

    public PeopleController(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    @GetMapping("/people")
    public long count(@RequestParam String name) {
        Query query = Query.query(Criteria.where("name").is(name));
        return mongo.count(query, "people");
    }
}
