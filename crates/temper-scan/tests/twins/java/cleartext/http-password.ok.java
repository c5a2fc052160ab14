import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URL;

class Client {
    int login(String user, String password) throws Exception {
        URL url = new URL("https://auth.example.com/login");
        HttpURLConnection c = (HttpURLConnection) url.openConnection();
        c.setDoOutput(true);
        try (OutputStream out = c.getOutputStream()) {
            out.write(("user=" + user + "&password=" + password).getBytes());
        }
        return c.getResponseCode();
    }
}
