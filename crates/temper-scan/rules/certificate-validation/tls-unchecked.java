import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import javax.net.ssl.HttpsURLConnection;
import javax.net.ssl.X509TrustManager;

class Everybody implements X509TrustManager {
    public void checkClientTrusted(X509Certificate[] chain, String type) { // ok
    }

    public void checkServerTrusted(X509Certificate[] chain, String type) { // bad
    }

    public X509Certificate[] getAcceptedIssuers() {
        return new X509Certificate[0];
    }
}

class Pinned implements X509TrustManager {
    public void checkClientTrusted(X509Certificate[] chain, String type) {
    }

    public void checkServerTrusted(X509Certificate[] chain, String type) throws CertificateException { // ok
        if (!chain[0].equals(known())) {
            throw new CertificateException("another certificate");
        }
    }

    public X509Certificate[] getAcceptedIssuers() {
        return new X509Certificate[] {known()};
    }

    X509Certificate known() {
        return null;
    }
}

class Names {
    void all(HttpsURLConnection connection) {
        connection.setHostnameVerifier((host, session) -> true); // bad
        connection.setHostnameVerifier((host, session) -> host.endsWith(".example.com")); // ok
    }
}
