@RestController
@RequestMapping("/weather")
public class WeatherProxyController {

    private final RestClient restClient = RestClient.create();

    @GetMapping
    public String weather(@RequestParam String station, @RequestParam(required = false) String backend) {
        String host = "b".equals(backend) ? "http://weather-b.internal" : "http://weather.internal";
        return restClient.get().uri(host + "/stations/list").retrieve().body(String.class);
    }
}
