import io.javalin.Javalin;
import io.javalin.http.UploadedFile;
import io.javalin.util.FileUtil;
import java.nio.file.*;

public class UploadApp {
    public static void main(String[] args) {
        Javalin app = Javalin.create().start(7000);
        app.post("/upload", ctx -> {
            for (UploadedFile file : ctx.uploadedFiles("files")) {
                String name = Paths.get(file.filename()).getFileName().toString();
                FileUtil.streamToFile(file.content(), "upload/" + name);
            }
            ctx.status(201);
        });
    }
}
