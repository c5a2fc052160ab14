import java.io.*;
import java.util.Base64;
import org.springframework.web.bind.annotation.*;

@RestController
class StateController {
    @PostMapping("/state")
    String state(@RequestHeader("X-State") String state) throws IOException, ClassNotFoundException {
        byte[] bytes = Base64.getUrlDecoder().decode(state);
        DataInput in = new DataInputStream(new ByteArrayInputStream(bytes));
        return "v" + in.readInt();
    }
}
