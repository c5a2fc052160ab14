import java.net.http.HttpClient;
import java.security.*;
import java.security.cert.*;
import javax.net.ssl.*;

public class Clients {

    static class PinnedTrustManager implements X509TrustManager {
        private final byte[] pin;

        PinnedTrustManager(byte[] pin) {
            this.pin = pin;
        }

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String authType) throws CertificateException {
            throw new CertificateException("clients are not accepted");
        }

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String authType) throws CertificateException {
            if (!MessageDigest.isEqual(pin, chain[0].getPublicKey().getEncoded())) {
                throw new CertificateException("unexpected key");
            }
        }

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }

    static HttpClient client(byte[] pin) throws GeneralSecurityException {
        SSLContext ssl = SSLContext.getInstance("TLS");
        ssl.init(null, new TrustManager[] {new PinnedTrustManager(pin)}, null);
        return HttpClient.newBuilder().sslContext(ssl).build();
    }
}
