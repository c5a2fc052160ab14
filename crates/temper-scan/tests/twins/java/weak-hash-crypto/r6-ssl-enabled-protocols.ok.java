import javax.net.ssl.*;
import java.io.IOException;

public class TlsServer {

    public SSLServerSocket listen(int port) throws IOException {
        SSLServerSocketFactory factory = (SSLServerSocketFactory) SSLServerSocketFactory.getDefault();
        SSLServerSocket socket = (SSLServerSocket) factory.createServerSocket(port);
        socket.setEnabledProtocols(new String[] {"TLSv1.2", "TLSv1.3"});
        return socket;
    }
}
