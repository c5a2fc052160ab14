import java.net.URL;
import javax.net.ssl.HttpsURLConnection;

class Checker {
    int status(URL url) throws Exception {
        HttpsURLConnection c = (HttpsURLConnection) url.openConnection();
        c.setHostnameVerifier((host, session) -> HttpsURLConnection.getDefaultHostnameVerifier().verify(host, session));
        return c.getResponseCode();
    }
}
