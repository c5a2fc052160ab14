import io.javalin.Javalin;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

public class Guestbook {
    private static final List<String> ENTRIES = new CopyOnWriteArrayList<>();

    public static void main(String[] args) {
        Javalin app = Javalin.create().start(7000);
        app.post("/entries", ctx -> {
            ENTRIES.add(ctx.formParam("text"));
            String message = ctx.formParam("text");
            ctx.html("<p>Thank you for " + message.length() + " characters</p>");
        });
        app.get("/count", ctx -> ctx.result(String.valueOf(ENTRIES.size())));
    }
}
