@RestController
public class GeoController {

    private final RestTemplate restTemplate;

    public GeoController(RestTemplateBuilder builder) {
        this.restTemplate = builder.build();
    }

    @GetMapping("/geo/{ip}")
    public ResponseEntity<Map> locate(@PathVariable String ip, @RequestParam(defaultValue = "geo.example.com") String provider) {
        ResponseEntity<Map> answer = restTemplate.exchange("https://" + provider + "/lookup", HttpMethod.GET, HttpEntity.EMPTY, Map.class);
        return ResponseEntity.ok(answer.getBody());
    }
}
