import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpRequest;

class Login {
    void plain(String password) throws Exception {
        URL url = new URL("http://auth.example.com/login");
        HttpURLConnection connection = (HttpURLConnection) url.openConnection();
        OutputStream out = connection.getOutputStream();
        out.write(password.getBytes()); // bad
        out.write("ping".getBytes()); // ok
    }

    void encrypted(String password) throws Exception {
        URL url = new URL("https://auth.example.com/login");
        url.openConnection().getOutputStream().write(password.getBytes()); // ok
    }

    void here(String password) throws Exception {
        URL url = new URL("http://localhost:8080/login");
        url.openConnection().getOutputStream().write(password.getBytes()); // ok
    }

    void request(String password) {
        HttpRequest.Builder plain = HttpRequest.newBuilder(URI.create("http://auth.example.com/login"));
        plain.POST(HttpRequest.BodyPublishers.ofString("password=" + password)); // bad
        HttpRequest.Builder encrypted = HttpRequest.newBuilder(URI.create("https://auth.example.com/login"));
        encrypted.POST(HttpRequest.BodyPublishers.ofString("password=" + password)); // ok
    }
}
