package ci.worker;

import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
public class BuildController {

    public static class BuildJob {
        private String branch;
        private int depth;

        public String getBranch() { return branch; }
        public void setBranch(String branch) { this.branch = branch; }
        public int getDepth() { return depth; }
        public void setDepth(int depth) { this.depth = depth; }
    }

    @PostMapping("/builds")
    public ResponseEntity<String> build(@RequestBody BuildJob job) throws Exception {
        int code = run(new File("/srv/checkout"),
                "git fetch --depth " + job.getDepth() + " origin " + job.getBranch());
        return code == 0 ? ResponseEntity.ok("started") : ResponseEntity.status(502).build();
    }

    private int run(File dir, String command) throws IOException, InterruptedException {
        List<String> cmd = new ArrayList<>(Arrays.asList("/bin/sh", "-c"));
        cmd.add(command);
        return new ProcessBuilder(cmd).directory(dir).inheritIO().start().waitFor();
    }
}
