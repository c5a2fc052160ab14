import java.io.InputStream;
import javax.ws.rs.POST;
import org.glassfish.jersey.media.multipart.FormDataContentDisposition;
import org.glassfish.jersey.media.multipart.FormDataParam;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import javax.servlet.ServletException;
import javax.servlet.http.Part;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

public class Upload extends HttpServlet {
    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException, ServletException {
        Part part = request.getPart("file");
        String name = part.getSubmittedFileName();
        Path folder = Paths.get("uploads");
        Files.copy(part.getInputStream(), folder.resolve(name)); // bad
        if (!name.endsWith(".pdf")) {
            return;
        }
        Files.copy(part.getInputStream(), folder.resolve(name)); // ok
    }
}

class Pictures {
    @POST
    public void save(@FormDataParam("file") InputStream content, @FormDataParam("file") FormDataContentDisposition detail)
            throws IOException {
        String name = Paths.get(detail.getFileName()).getFileName().toString();
        Files.copy(content, Paths.get("/var/www/html", name)); // bad
        if (name.endsWith(".png")) {
            Files.copy(content, Paths.get("/var/www/html", name)); // ok
        }
    }
}
