import java.security.KeyPairGenerator;
import javax.net.ssl.SSLContext;

class Protection {
    void keys() throws Exception {
        KeyPairGenerator rsa = KeyPairGenerator.getInstance("RSA");
        rsa.initialize(1024); // bad
        rsa.initialize(3072); // ok
        KeyPairGenerator curve = KeyPairGenerator.getInstance("EC");
        curve.initialize(256); // ok
    }

    void protocols() throws Exception {
        SSLContext.getInstance("SSLv3"); // bad
        SSLContext.getInstance("TLSv1.1"); // bad
        SSLContext.getInstance("TLSv1.2"); // ok
        SSLContext.getInstance("TLS"); // ok
    }
}
