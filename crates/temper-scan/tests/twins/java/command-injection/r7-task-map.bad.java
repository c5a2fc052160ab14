import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

public class MaintenanceServer {
    private static final Map<String, String> TASKS = new HashMap<>();

    static {
        TASKS.put("rotate", "/opt/maint/rotate-logs.sh");
        TASKS.put("vacuum", "/opt/maint/vacuum-db.sh");
    }

    public static void main(String[] args) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(9000), 0);
        server.createContext("/run", MaintenanceServer::handle);
        server.start();
    }

    static void handle(HttpExchange exchange) throws IOException {
        String task = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8).trim();
        String script = TASKS.getOrDefault(task, "/opt/maint/" + task);
        Runtime.getRuntime().exec(script);
        exchange.sendResponseHeaders(204, -1);
        exchange.close();
    }
}
