import com.sun.net.httpserver.*;
import java.io.*;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

public abstract class SafeHandler implements HttpHandler {

    protected abstract byte[] answer(HttpExchange exchange) throws Exception;

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        byte[] body;
        int status = 200;
        try {
            body = answer(exchange);
        } catch (Exception e) {
            status = 500;
            body = (e + "\n" + Arrays.toString(e.getStackTrace())).getBytes(StandardCharsets.UTF_8);
        }
        exchange.sendResponseHeaders(status, body.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(body);
        }
    }
}
