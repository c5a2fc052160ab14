@RestController
public class SensorController {
    private final MongoTemplate mongo;

    public SensorController(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    @GetMapping("/sensors")
    public List<Sensor> above(@RequestParam String limit, @RequestParam String room) {
        Query query = new Query(Criteria.where("room").is(room).and("value").gt(10));
        query.limit(50);
        return mongo.find(query, Sensor.class);
    }
}
