import com.sun.net.httpserver.*;
import java.io.*;
import java.net.InetSocketAddress;
import java.nio.file.Files;

public class StaticServer {

    private static final File ROOT = new File("public");

    public static void main(String[] args) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(8000), 0);
        server.createContext("/", exchange -> {
            String path = exchange.getRequestURI().getPath();
            File file = new File(ROOT, path);
            if (!file.isFile()) {
                exchange.sendResponseHeaders(404, -1);
                return;
            }
            exchange.sendResponseHeaders(200, file.length());
            try (OutputStream out = exchange.getResponseBody()) {
                Files.copy(file.toPath(), out);
            }
        });
        server.start();
    }
}
