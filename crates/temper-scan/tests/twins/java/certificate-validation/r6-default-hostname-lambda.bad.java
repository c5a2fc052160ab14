import javax.net.ssl.HttpsURLConnection;
import java.io.*;
import java.net.URL;

public class Poller {

    public int poll() throws IOException {
        URL url = new URL("https://devices.example.com/state");
        HttpsURLConnection connection = (HttpsURLConnection) url.openConnection();
        connection.setHostnameVerifier((hostname, session) -> true);
        connection.setConnectTimeout(2000);
        return connection.getResponseCode();
    }
}
