import io.vertx.core.AbstractVerticle;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.sqlclient.*;

public class UserVerticle extends AbstractVerticle {

    private SqlClient client;

    @Override
    public void start() {
        client = Clients.create(vertx, config());
        Router router = Router.router(vertx);
        router.get("/users/:login").handler(this::findUser);
        vertx.createHttpServer().requestHandler(router).listen(8888);
    }

    private void findUser(RoutingContext ctx) {
        String login = ctx.pathParam("login");
        client.query("SELECT id, email FROM users WHERE login = '" + login + "'")
            .execute()
            .onSuccess(rows -> {
                Row row = rows.iterator().next();
                ctx.json(new JsonObject().put("id", row.getLong("id")).put("email", row.getString("email")));
            })
            .onFailure(err -> ctx.fail(500));
    }
}
