import javax.net.ssl.*;
import java.io.IOException;

public class TlsServer {

    public SSLServerSocket listen(int port) throws IOException {
        SSLServerSocketFactory factory = (SSLServerSocketFactory) SSLServerSocketFactory.getDefault();
        SSLServerSocket socket = (SSLServerSocket) factory.createServerSocket(port);
        socket.setEnabledProtocols(new String[] {"SSLv3", "TLSv1"});
        return socket;
    }
}
