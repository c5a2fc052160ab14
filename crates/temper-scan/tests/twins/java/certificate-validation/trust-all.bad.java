import java.security.KeyStore;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import javax.net.ssl.*;

class Tls {
    SSLContext context(KeyStore store) throws Exception {
        SSLContext ctx = SSLContext.getInstance("TLSv1.3");
        TrustManager[] tm = {new X509TrustManager() {
            public void checkClientTrusted(X509Certificate[] c, String a) {
            }

            public void checkServerTrusted(X509Certificate[] c, String a) {
            }

            public X509Certificate[] getAcceptedIssuers() {
                return new X509Certificate[0];
            }
        }};
        ctx.init(null, tm, new SecureRandom());
        return ctx;
    }
}
