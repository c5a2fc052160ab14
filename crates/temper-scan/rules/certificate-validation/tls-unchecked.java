import io.netty.handler.ssl.SslContextBuilder;
import io.netty.handler.ssl.util.InsecureTrustManagerFactory;
import org.apache.commons.mail.SimpleEmail;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import javax.net.ssl.HttpsURLConnection;
import javax.net.ssl.X509TrustManager;
import com.jcraft.jsch.JSch;
import com.jcraft.jsch.Session;
import net.schmizz.sshj.transport.verification.PromiscuousVerifier;

class Everybody implements X509TrustManager {
    public void checkClientTrusted(X509Certificate[] chain, String type) { // ok
    }

    public void checkServerTrusted(X509Certificate[] chain, String type) { // bad
    }

    public X509Certificate[] getAcceptedIssuers() {
        return new X509Certificate[0];
    }

    void others(JSch jsch) throws Exception {
        Session session = jsch.getSession("backup", "example.org");
        session.setConfig("StrictHostKeyChecking", "no"); // bad
        session.setConfig("StrictHostKeyChecking", "yes"); // ok
        new PromiscuousVerifier(); // bad
    }

    void trusting() throws Exception {
        org.apache.http.ssl.SSLContexts.custom().loadTrustMaterial(null, org.apache.http.conn.ssl.TrustAllStrategy.INSTANCE); // bad
        org.apache.http.ssl.SSLContexts.custom().loadTrustMaterial(null, new org.apache.http.conn.ssl.TrustSelfSignedStrategy()); // ok
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

class Telling implements X509TrustManager {
    public void checkClientTrusted(X509Certificate[] chain, String type) {
    }

    public void checkServerTrusted(X509Certificate[] chain, String type) { // bad
        System.err.println("answered by " + chain[0].getSubjectX500Principal());
    }

    public X509Certificate[] getAcceptedIssuers() {
        return new X509Certificate[0];
    }
}

class Handing implements X509TrustManager {
    private X509TrustManager inner;

    public void checkClientTrusted(X509Certificate[] chain, String type) {
    }

    public void checkServerTrusted(X509Certificate[] chain, String type) throws CertificateException { // ok
        inner.checkServerTrusted(chain, type);
    }

    public X509Certificate[] getAcceptedIssuers() {
        return inner.getAcceptedIssuers();
    }
}

class Others {
    void netty() throws Exception {
        SslContextBuilder.forClient().trustManager(InsecureTrustManagerFactory.INSTANCE).build(); // bad
        SslContextBuilder.forClient().build(); // ok
    }

    void mail(SimpleEmail unchecked, SimpleEmail checked) throws Exception {
        unchecked.setSSLOnConnect(true);
        unchecked.send(); // bad
        checked.setSSLOnConnect(true);
        checked.setSSLCheckServerIdentity(true);
        checked.send(); // ok
    }
}
