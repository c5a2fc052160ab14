import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLServerSocketFactory;
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

class Enabled {
    void listen() throws Exception {
        SSLServerSocket socket = (SSLServerSocket) SSLServerSocketFactory.getDefault().createServerSocket(8443);
        socket.setEnabledProtocols(new String[] {"SSLv3", "TLSv1"}); // bad
        socket.setEnabledProtocols(new String[] {"TLSv1.2", "TLSv1.3"}); // ok
    }
}
