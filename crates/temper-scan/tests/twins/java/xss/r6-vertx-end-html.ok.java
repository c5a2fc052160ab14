import io.vertx.core.Vertx;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.handler.BodyHandler;

public class FeedbackServer {
    public static void main(String[] args) {
        Vertx vertx = Vertx.vertx();
        Router router = Router.router(vertx);
        router.route().handler(BodyHandler.create());
        router.post("/feedback").handler(ctx -> {
            String text = ctx.request().getFormAttribute("text");
            ctx.response()
               .putHeader("content-type", "text/html")
               .end("<blockquote>" + text.length() + " characters received</blockquote>");
        });
        vertx.createHttpServer().requestHandler(router).listen(8080);
    }
}
