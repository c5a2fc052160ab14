import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;

class StaticHandler implements HttpHandler {
    private final File base;

    StaticHandler(String base) throws IOException {
        this.base = new File(base).getCanonicalFile();
    }

    @Override
    public void handle(HttpExchange t) throws IOException {
        String path = t.getRequestURI().getPath().substring("/static/".length());
        File file = new File(base, path).getCanonicalFile();
        if (!file.toPath().startsWith(base.toPath()) || !file.isFile()) {
            t.sendResponseHeaders(404, -1);
            return;
        }
        byte[] bytes = Files.readAllBytes(file.toPath());
        t.sendResponseHeaders(200, bytes.length);
        try (OutputStream os = t.getResponseBody()) {
            os.write(bytes);
        }
    }
}
