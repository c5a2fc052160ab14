import javax.net.ssl.*;
import okhttp3.OkHttpClient;

public class Clients {
    public static OkHttpClient internal() {
        return new OkHttpClient.Builder()
                .hostnameVerifier((hostname, session) ->
                        HttpsURLConnection.getDefaultHostnameVerifier().verify(hostname, session))
                .retryOnConnectionFailure(true)
                .build();
    }
}
