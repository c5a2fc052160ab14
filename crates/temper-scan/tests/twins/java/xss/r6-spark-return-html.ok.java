import static spark.Spark.*;
import org.owasp.encoder.Encode;

public class GuestbookServer {

    public static void main(String[] args) {
        port(8081);
        get("/sign", (request, response) -> {
            String who = request.queryParams("who");
            if (who == null) {
                who = "anonymous";
            }
            response.type("text/html");
            return "<p>Thank you, " + Encode.forHtml(who) + "</p>";
        });
    }
}
