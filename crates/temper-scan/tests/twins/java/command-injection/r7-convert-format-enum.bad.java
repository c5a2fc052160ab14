package media;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;

@Path("/convert")
public class ConvertResource {
    enum Format { MP3, OGG, FLAC }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response convert(@FormParam("format") String format) throws IOException, InterruptedException {
        String ext = format.toLowerCase();
        String out = "/var/media/out." + ext;
        Process process = Runtime.getRuntime().exec("/usr/bin/ffmpeg -y -i /var/media/in.wav " + out);
        return process.waitFor() == 0 ? Response.ok().build() : Response.serverError().build();
    }
}
