import java.io.OutputStream;
import java.net.*;
import java.nio.charset.StandardCharsets;

public class PaymentGateway {

    public int charge(String cardNumber, String cvv, int cents) throws Exception {
        URL url = new URL("https://payments.example.com/charge");
        HttpURLConnection con = (HttpURLConnection) url.openConnection();
        con.setRequestMethod("POST");
        con.setDoOutput(true);
        String body = "card=" + cardNumber + "&cvv=" + cvv + "&amount=" + cents;
        try (OutputStream out = con.getOutputStream()) {
            out.write(body.getBytes(StandardCharsets.UTF_8));
        }
        return con.getResponseCode();
    }
}
