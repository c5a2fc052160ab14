import java.net.*;
import java.io.*;

public class Telemetry {
    public int send(String password) throws IOException {
        URL url = new URL("http://collector.example.com/login");
        HttpURLConnection c = (HttpURLConnection) url.openConnection();
        c.setRequestMethod("POST");
        c.setDoOutput(true);
        try (OutputStream out = c.getOutputStream()) {
            out.write(("user=agent&password=" + password).getBytes("UTF-8"));
        }
        return c.getResponseCode();
    }
}
