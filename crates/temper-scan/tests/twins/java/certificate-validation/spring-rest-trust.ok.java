import java.security.cert.X509Certificate;
import javax.net.ssl.*;

class Verifiers implements HostnameVerifier {
    private final HostnameVerifier strict = HttpsURLConnection.getDefaultHostnameVerifier();

    @Override
    public boolean verify(String host, SSLSession session) {
        return host.endsWith(".internal") && strict.verify(host, session);
    }
}
