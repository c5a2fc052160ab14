import com.sun.net.httpserver.*;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.util.regex.Pattern;

public class LoggingHandler implements HttpHandler {

    private static final System.Logger LOGGER = System.getLogger("http");
    private static final Pattern LINE_BREAKS = Pattern.compile("[\\r\\n\\t]");

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        String trace = exchange.getRequestHeaders().getFirst("X-Trace");
        String path = exchange.getRequestURI().getPath();
        LOGGER.log(Level.INFO, "trace " + trace + " path " + path);
        exchange.sendResponseHeaders(204, -1);
    }
}
