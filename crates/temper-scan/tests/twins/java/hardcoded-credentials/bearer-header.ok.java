import java.net.URI;
import java.net.http.*;

public class Billing {
    private final HttpClient http = HttpClient.newHttpClient();
    private final String apiToken;

    public Billing() {
        this.apiToken = System.getProperty("billing.token");
    }

    public int charge(long cents) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("https://billing.example.com/v1/charges"))
                .header("Authorization", "Bearer " + apiToken)
                .POST(HttpRequest.BodyPublishers.ofString("amount=" + cents))
                .build();
        return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    }
}
