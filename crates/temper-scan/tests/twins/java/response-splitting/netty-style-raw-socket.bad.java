import java.io.*;
import java.net.*;

public class TinyServer {
    public static void main(String[] args) throws IOException {
        try (ServerSocket server = new ServerSocket(8080)) {
            while (true) {
                try (Socket s = server.accept()) {
                    serve(s);
                }
            }
        }
    }

    static void serve(Socket s) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(s.getInputStream()));
        String request = in.readLine();
        String path = URLDecoder.decode(request.split(" ")[1], "UTF-8");
        PrintStream out = new PrintStream(s.getOutputStream());
        out.print("HTTP/1.1 200 OK\r\n");
        out.print("X-Path: " + path + "\r\n\r\n");
    }
}
