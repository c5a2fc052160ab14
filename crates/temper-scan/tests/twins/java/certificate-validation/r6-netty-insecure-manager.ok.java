import io.netty.handler.ssl.*;
import io.netty.handler.ssl.util.InsecureTrustManagerFactory;
import javax.net.ssl.SSLException;
import reactor.netty.http.client.HttpClient;

public class ReactorClients {

    public static HttpClient create() throws SSLException {
        SslContext context = SslContextBuilder.forClient()
                .protocols("TLSv1.3")
                .build();
        return HttpClient.create().secure(spec -> spec.sslContext(context));
    }
}
