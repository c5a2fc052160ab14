import java.io.IOException;
import javax.servlet.http.*;

public class ArchiveJob {
    private final Runtime runtime = Runtime.getRuntime();
    private String target;
    private String user;

    void configure(HttpServletRequest request) {
        this.user = request.getRemoteUser();
        this.target = "nightly";
    }

    int start() throws IOException, InterruptedException {
        String[] env = {"LANG=C"};
        Process p = runtime.exec("/opt/archive/run.sh " + target, env);
        return p.waitFor();
    }

    static void handle(HttpServletRequest request) throws Exception {
        ArchiveJob job = new ArchiveJob();
        job.configure(request);
        job.start();
    }
}
