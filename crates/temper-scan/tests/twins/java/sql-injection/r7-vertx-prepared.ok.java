package demo;

import io.vertx.core.AbstractVerticle;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.pgclient.PgPool;
import io.vertx.sqlclient.Tuple;

public class StockVerticle extends AbstractVerticle {
    private PgPool client;

    @Override
    public void start() {
        client = PgPool.pool(vertx, config().getString("db"), null);
        Router router = Router.router(vertx);
        router.get("/stock/:sku").handler(this::stock);
        vertx.createHttpServer().requestHandler(router).listen(8080);
    }

    private void stock(RoutingContext ctx) {
        String sku = ctx.pathParam("sku");
        client.preparedQuery("SELECT amount FROM stock WHERE sku = $1")
                .execute(Tuple.of(sku))
                .onSuccess(rows -> ctx.json(rows.size()))
                .onFailure(err -> ctx.fail(500));
    }
}
