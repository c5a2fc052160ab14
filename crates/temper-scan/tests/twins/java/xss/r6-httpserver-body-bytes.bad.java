import com.sun.net.httpserver.*;
import java.io.*;
import java.net.*;
import java.nio.charset.StandardCharsets;

public class EchoServer {

    public static void main(String[] args) throws Exception {
        HttpServer server = HttpServer.create(new InetSocketAddress(9000), 0);
        server.createContext("/echo", EchoServer::echo);
        server.start();
    }

    static void echo(HttpExchange exchange) throws IOException {
        String query = exchange.getRequestURI().getQuery();
        String message = query != null && query.startsWith("msg=") ? query.substring(4) : "";
        String page = "<html><body>You said: " + message + "</body></html>";
        exchange.getResponseHeaders().add("Content-Type", "text/html; charset=utf-8");
        byte[] bytes = page.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(200, bytes.length);
        OutputStream os = exchange.getResponseBody();
        os.write(bytes);
        os.close();
    }
}
