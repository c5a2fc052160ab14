import java.security.cert.X509Certificate;
import javax.net.ssl.*;

public class LooseClient {
    static SSLContext context() throws Exception {
        SSLContext sc = SSLContext.getInstance("TLSv1.2");
        TrustManager[] managers = new TrustManager[] {
            new X509TrustManager() {
                public X509Certificate[] getAcceptedIssuers() { return new X509Certificate[0]; }
                public void checkClientTrusted(X509Certificate[] chain, String type) { }
                public void checkServerTrusted(X509Certificate[] chain, String type) { }
            }
        };
        sc.init(null, managers, new java.security.SecureRandom());
        return sc;
    }
}
