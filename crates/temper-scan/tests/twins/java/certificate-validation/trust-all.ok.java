import java.security.KeyStore;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import javax.net.ssl.*;

class Tls {
    SSLContext context(KeyStore store) throws Exception {
        SSLContext ctx = SSLContext.getInstance("TLSv1.3");
        TrustManagerFactory tmf = TrustManagerFactory.getInstance("PKIX");
        tmf.init(store);
        TrustManager[] tm = tmf.getTrustManagers();
        ctx.init(null, tm, new SecureRandom());
        return ctx;
    }
}
