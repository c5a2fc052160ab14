@RestController
@RequiredArgsConstructor
public class QuoteController {
    private final WebClient.Builder builder;

    @GetMapping("/quotes/{symbol}")
    public Mono<String> quote(@PathVariable String symbol, @RequestParam String region) {
        String host = endpoint(region);
        return builder.build().get().uri("https://" + host + "/quote").retrieve().bodyToMono(String.class);
    }

    private String endpoint(String region) {
        return switch (region) {
            case "eu" -> "eu.quotes.example.com";
            case "us" -> "us.quotes.example.com";
            default -> throw new IllegalArgumentException("Unknown region");
        };
    }
}
