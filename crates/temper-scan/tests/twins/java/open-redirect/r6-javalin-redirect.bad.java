import io.javalin.Javalin;
import java.util.Map;

public class ShortLinks {

    private static final Map<String, String> LINKS = Map.of(
            "docs", "https://docs.example.com/",
            "status", "https://status.example.com/");

    public static void main(String[] args) {
        Javalin.create()
            .get("/go", ctx -> {
                String key = ctx.queryParam("to");
                ctx.redirect(LINKS.containsKey(key) ? LINKS.get(key) : key);
            })
            .start(7000);
    }
}
