import io.javalin.Javalin;
import java.io.*;
import org.slf4j.*;

public class Main {

    private static final Logger LOG = LoggerFactory.getLogger(Main.class);

    public static void main(String[] args) {
        Javalin app = Javalin.create();
        app.get("/jobs", ctx -> ctx.json(Jobs.all()));
        app.exception(Exception.class, (e, ctx) -> {
            StringWriter trace = new StringWriter();
            e.printStackTrace(new PrintWriter(trace));
            ctx.status(500);
            LOG.error(trace.toString());
            ctx.result("internal error");
        });
        app.start(7000);
    }
}
