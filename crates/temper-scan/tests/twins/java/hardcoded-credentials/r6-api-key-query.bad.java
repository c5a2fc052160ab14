public class CurrencyClient {

    private static final String API_KEY = "9f1c2ab7744e4c0d8a6be5d3f01c77aa";

    private final RestTemplate rest = new RestTemplate();

    public BigDecimal rate(String from, String to) {
        HttpHeaders headers = new HttpHeaders();
        headers.set("X-Api-Key", API_KEY);
        ResponseEntity<Rate> answer = rest.exchange(
                "https://rates.example.com/v1/{from}/{to}", HttpMethod.GET, new HttpEntity<>(headers), Rate.class, from, to);
        return answer.getBody().value();
    }
}
