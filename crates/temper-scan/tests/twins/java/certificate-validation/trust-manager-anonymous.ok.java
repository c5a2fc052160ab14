import java.security.cert.X509Certificate;
import javax.net.ssl.*;

public class LooseClient {
    static SSLContext context() throws Exception {
        SSLContext sc = SSLContext.getInstance("TLSv1.2");
        TrustManagerFactory tmf = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        tmf.init((java.security.KeyStore) null);
        TrustManager[] managers = tmf.getTrustManagers();
        sc.init(null, managers, new java.security.SecureRandom());
        return sc;
    }
}
