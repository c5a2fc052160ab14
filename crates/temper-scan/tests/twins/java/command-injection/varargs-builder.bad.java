import java.io.IOException;
import java.util.*;
import javax.servlet.http.HttpServletRequest;

class Git {
    private static Process run(String... args) throws IOException {
        List<String> all = new ArrayList<>(List.of("/usr/bin/env"));
        all.addAll(Arrays.asList(args));
        return new ProcessBuilder(all).start();
    }

    static Process log(HttpServletRequest request) throws IOException {
        String branch = request.getParameter("branch");
        return run("bash", "-c", "git log " + branch);
    }
}
