import org.apache.http.conn.ssl.*;
import org.apache.http.impl.client.*;
import org.apache.http.ssl.SSLContexts;

public class Http {
    public static CloseableHttpClient client() throws Exception {
        return HttpClients.custom()
                .setSSLContext(SSLContexts.custom().loadTrustMaterial(null, (chain, type) -> true).build())
                .setSSLHostnameVerifier(NoopHostnameVerifier.INSTANCE)
                .build();
    }
}
