import com.sun.net.httpserver.*;
import java.io.*;
import java.net.InetSocketAddress;
import com.fasterxml.jackson.databind.ObjectMapper;

public class TaskServer {

    static class Task implements Serializable {
        public String name;
        public int priority;
    }

    public static void main(String[] args) throws IOException {
        ObjectMapper mapper = new ObjectMapper();
        HttpServer server = HttpServer.create(new InetSocketAddress(8090), 0);
        server.createContext("/tasks", exchange -> {
            Task task;
            try {
                InputStream in = exchange.getRequestBody();
                task = mapper.readValue(in, Task.class);
            } catch (Exception e) {
                exchange.sendResponseHeaders(400, -1);
                return;
            }
            Queue.submit(task.name, task.priority);
            exchange.sendResponseHeaders(202, -1);
        });
        server.start();
    }
}
