package upload;

import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.http.codec.multipart.FilePart;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@RestController
public class DocumentUploadController {
    private final Path folder = Paths.get("/data/documents");

    @PostMapping(value = "/documents", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    public Mono<String> upload(@RequestPart("file") Mono<FilePart> parts) {
        return parts.flatMap(part -> {
            Path target = folder.resolve(part.filename());
            return part.transferTo(target).thenReturn("stored");
        });
    }
}
