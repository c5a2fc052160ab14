import io.javalin.Javalin;
import java.io.*;
import java.util.stream.Collectors;

public class GitInfo {

    static String run(String command) throws IOException {
        Process p = new ProcessBuilder("bash", "-lc", command).start();
        try (BufferedReader out = new BufferedReader(new InputStreamReader(p.getInputStream()))) {
            return out.lines().collect(Collectors.joining("\n"));
        }
    }

    public static void main(String[] args) {
        Javalin app = Javalin.create().start(8000);
        app.get("/log/{branch}", ctx -> {
            String branch = ctx.pathParam("branch");
            ctx.result(run("git log --oneline -n 20 " + branch));
        });
    }
}
