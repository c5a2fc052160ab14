import jakarta.ws.rs.*;
import jakarta.ws.rs.core.*;
import org.glassfish.jersey.media.multipart.*;
import java.io.*;
import java.nio.file.*;
import java.util.*;

@Path("/pictures")
public class PictureResource {

    private static final List<String> SUFFIXES = List.of(".png", ".jpg");

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response upload(@FormDataParam("file") InputStream content,
                           @FormDataParam("file") FormDataContentDisposition detail) throws IOException {
        String name = Paths.get(detail.getFileName()).getFileName().toString();
        if (name.length() > 100 || SUFFIXES.stream().noneMatch(name::endsWith)) {
            return Response.status(400).build();
        }
        Files.copy(content, Paths.get("/var/www/html/pictures", name), StandardCopyOption.REPLACE_EXISTING);
        return Response.status(201).build();
    }
}
