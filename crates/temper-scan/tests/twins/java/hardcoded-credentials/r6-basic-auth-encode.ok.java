import java.net.URI;
import java.net.http.*;
import java.util.Base64;

public class StockSync {

    public static String pull() throws Exception {
        String user = "sync";
        String password = System.getenv("STOCK_PASSWORD");
        String basic = Base64.getEncoder().encodeToString((user + ":" + password).getBytes());
        HttpRequest request = HttpRequest.newBuilder(URI.create("https://erp.example.com/stock"))
                .header("Authorization", "Basic " + basic)
                .build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString()).body();
    }
}
