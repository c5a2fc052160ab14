import java.io.*;
import java.net.*;
import javax.servlet.http.*;

public class PortCheck extends HttpServlet {
    @Override
    protected void doGet(HttpServletRequest req, HttpServletResponse resp) throws IOException {
        int port = Integer.parseInt(req.getParameter("port"));
        String host = req.getParameter("host");
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(host, port), 1500);
            resp.setStatus(200);
        } catch (ConnectException e) {
            resp.setStatus(503);
        }
    }
}
