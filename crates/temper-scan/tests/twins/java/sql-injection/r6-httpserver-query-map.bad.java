import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.sql.*;
import java.util.HashMap;
import java.util.Map;

public class OrderServer {

    private static final String DB = "jdbc:sqlite:orders.db";

    public static void main(String[] args) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(8080), 0);
        server.createContext("/order", new OrderHandler());
        server.start();
    }

    static class OrderHandler implements HttpHandler {
        @Override
        public void handle(HttpExchange exchange) throws IOException {
            Map<String, String> query = parse(exchange.getRequestURI().getRawQuery());
            String status = lookup(query.get("id"));
            byte[] body = ("{\"status\":\"" + status.toLowerCase() + "\"}").getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            try (OutputStream out = exchange.getResponseBody()) {
                out.write(body);
            }
        }

        private Map<String, String> parse(String raw) {
            Map<String, String> result = new HashMap<>();
            if (raw == null) {
                return result;
            }
            for (String pair : raw.split("&")) {
                int eq = pair.indexOf('=');
                if (eq > 0) {
                    result.put(pair.substring(0, eq),
                            URLDecoder.decode(pair.substring(eq + 1), StandardCharsets.UTF_8));
                }
            }
            return result;
        }

        private String lookup(String id) {
            try (Connection c = DriverManager.getConnection(DB);
                 Statement st = c.createStatement();
                 ResultSet rs = st.executeQuery("SELECT status FROM orders WHERE id = " + id)) {
                return rs.next() ? rs.getString(1) : "UNKNOWN";
            } catch (SQLException e) {
                return "ERROR";
            }
        }
    }
}
