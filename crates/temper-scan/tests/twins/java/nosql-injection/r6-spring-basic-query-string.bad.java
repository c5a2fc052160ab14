@RestController
public class PlayerController {

    private final MongoTemplate mongo;

    public PlayerController(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    @GetMapping("/players")
    public List<Player> byTeam(@RequestParam String team) {
        Query query = new BasicQuery("{ 'team.name' : '" + team + "' }");
        query.limit(100);
        return mongo.find(query, Player.class);
    }
}
