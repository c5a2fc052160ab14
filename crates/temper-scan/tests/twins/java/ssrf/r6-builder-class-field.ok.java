import java.io.*;
import java.net.*;
import javax.servlet.http.*;

public class MirrorServlet extends HttpServlet {

    static class Target {
        private String host = "mirror.example.com";
        private String path = "/";

        Target host(String host) {
            this.host = host;
            return this;
        }

        Target path(String path) {
            this.path = path;
            return this;
        }

        URL url() throws MalformedURLException {
            return new URL("https://" + host + path);
        }
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Target target = new Target().host("mirror.example.com").path("/index-" + Integer.parseInt(request.getParameter("mirror")) + ".json");
        URLConnection connection = target.url().openConnection();
        response.setContentType("application/json");
        try (InputStream in = connection.getInputStream()) {
            in.transferTo(response.getOutputStream());
        }
    }
}
