import java.io.IOException;
import javax.servlet.http.*;

class Deploy {
    Process deploy(HttpServletRequest request) throws IOException {
        String version = request.getParameter("version");
        String[] parts = version.split("\\.");
        return Runtime.getRuntime().exec(new String[] {"/bin/sh", "-c", "/opt/deploy " + parts[0]});
    }
}
