import io.javalin.Javalin;
import io.javalin.http.Context;
import org.apache.commons.text.StringEscapeUtils;

public class ProfileApp {

    public static void main(String[] args) {
        Javalin app = Javalin.create();
        app.get("/profile", ProfileApp::profile);
        app.start(7000);
    }

    private static void profile(Context ctx) {
        String nick = ctx.queryParam("nick");
        StringBuilder html = new StringBuilder("<!doctype html><title>Profile</title>");
        html.append("<div class='nick'>").append(nick).append("</div>");
        ctx.html(html.toString());
    }
}
