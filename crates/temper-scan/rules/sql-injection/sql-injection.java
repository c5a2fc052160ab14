import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import io.javalin.Javalin;
import io.vertx.core.Vertx;
import io.vertx.ext.web.Router;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import jakarta.websocket.OnMessage;
import org.jooq.DSLContext;
import org.sql2o.Sql2o;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.jooq.impl.DSL;
import org.jdbi.v3.core.Jdbi;
import org.hibernate.Session;
import org.apache.commons.dbutils.QueryRunner;
import io.ebean.DB;
import javax.sql.rowset.CachedRowSet;
import org.apache.commons.lang3.StringUtils;
import com.google.common.base.Joiner;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.Optional;
import com.google.common.collect.ImmutableMap;
import java.util.Arrays;
import javax.servlet.http.Cookie;
import org.springframework.http.HttpEntity;

public class Users extends HttpServlet {
    private static final List<String> COLUMNS = List.of("name", "age");
    private Connection connection;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String name = request.getParameter("name");
        try {
            connection.createStatement().executeQuery("SELECT * FROM users WHERE name = '" + name + "'"); // bad
            connection.createStatement().executeQuery(String.format("SELECT * FROM users WHERE name = '%s'", name)); // bad
            StringBuilder query = new StringBuilder("SELECT * FROM users");
            query.append(" WHERE name = '").append(name).append("'");
            connection.prepareStatement(query.toString()); // bad
            find(request.getHeader("X-Name"));
            PreparedStatement statement = connection.prepareStatement("SELECT * FROM users WHERE name = ?"); // ok
            statement.setString(1, name);
            ResultSet rows = statement.executeQuery(); // ok
            int age = Integer.parseInt(request.getParameter("age"));
            connection.createStatement().executeQuery("SELECT * FROM users WHERE age = " + age); // ok
            String column = request.getParameter("sort");
            if (!COLUMNS.contains(column)) {
                return;
            }
            connection.createStatement().executeQuery("SELECT * FROM users ORDER BY " + column); // ok
            switch (request.getParameter("order")) {
                case "up" -> connection.createStatement().executeQuery("SELECT * FROM users ORDER BY name"); // ok
                default -> response.sendError(400);
            }
        } catch (SQLException e) {
            response.sendError(500);
        }
    }

    private void find(String name) throws SQLException {
        connection.createStatement().execute("DELETE FROM users WHERE name = '" + name + "'"); // bad
    }

    void libraries(HttpServletRequest request, DSLContext jooq, Jdbi jdbi, Session session, QueryRunner runner, CachedRowSet rows) throws Exception {
        String name = request.getParameter("name");
        String where = "SELECT * FROM users WHERE name = '" + name + "'";
        jooq.fetchSingle(where); // bad
        jooq.selectFrom(DSL.table("users")).where(DSL.condition("name = '" + name + "'")).fetch(); // bad
        jooq.selectFrom(DSL.table("users")).where(DSL.field(DSL.name("name")).eq(name)).fetch(); // ok
        jooq.select().from("users").where("name = '" + name + "'").fetch(); // bad
        jooq.select().from("users").where("name = ?", name).fetch(); // ok
        jdbi.withHandle(handle -> handle.createQuery("SELECT * FROM users WHERE name = '" + name + "'").mapToMap().list()); // bad
        jdbi.useHandle(handle -> handle.createUpdate("DELETE FROM users WHERE name = :name").bind("name", name).execute()); // ok
        session.createMutationQuery("delete from User where name = '" + name + "'").executeUpdate(); // bad
        session.createSelectionQuery("from User where name = :name", User.class).setParameter("name", name).list(); // ok
        runner.insert("INSERT INTO users VALUES ('" + name + "')", null); // bad
        DB.sqlQuery(where).findList(); // bad
        rows.setCommand(where); // bad
        rows.setCommand("SELECT * FROM users WHERE name = ?"); // ok
    }

    void passed(HttpServletRequest request) throws Exception {
        String name = request.getParameter("name");
        connection.createStatement().executeQuery("SELECT " + StringUtils.trimToEmpty(name)); // bad
        connection.createStatement().executeQuery("SELECT " + StringUtils.defaultIfBlank(name, "id")); // bad
        connection.createStatement().executeQuery("SELECT " + Joiner.on(", ").join("id", name)); // bad
        connection.createStatement().executeQuery("SELECT " + ImmutableMap.of("column", name).get("column")); // bad
        AtomicReference<String> kept = new AtomicReference<>();
        kept.set(name);
        connection.createStatement().executeQuery("SELECT " + kept.get()); // bad
        String later = CompletableFuture.supplyAsync(() -> name).thenApply(text -> text + " FROM users").join();
        connection.createStatement().executeQuery("SELECT " + later); // bad
        Optional.ofNullable(name).or(() -> Optional.of("id")).ifPresentOrElse(column -> run("SELECT " + column), () -> run("SELECT id"));
        if (StringUtils.isNumeric(name)) {
            connection.createStatement().executeQuery("SELECT * FROM users WHERE id = " + name); // ok
        }
    }

    private void run(String query) {
        connection.createStatement().executeQuery(query); // bad
    }

    void entity(HttpEntity<String> entity, HttpServletRequest request) throws SQLException {
        connection.createStatement().executeQuery("SELECT " + entity.getBody()); // bad
        String cookie = Arrays.stream(request.getCookies()).map(Cookie::getValue).findFirst().orElse("");
        connection.createStatement().executeQuery("SELECT " + cookie); // bad
    }
}

class Exchanges implements HttpHandler {
    private final Connection connection;

    Exchanges(Connection connection) {
        this.connection = connection;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try {
            String id = exchange.getRequestURI().getQuery().substring(3);
            connection.createStatement().executeQuery("SELECT * FROM users WHERE id = " + id); // bad
            connection.createStatement().executeQuery("SELECT * FROM users WHERE id = " + Long.parseLong(id)); // ok
            String key = exchange.getRequestHeaders().getFirst("X-Key");
            connection.createStatement().executeQuery("SELECT * FROM users WHERE token = '" + key + "'"); // bad
        } catch (SQLException e) {
            exchange.sendResponseHeaders(500, -1);
        }
    }
}

class Lambdas {
    static void routes(Sql2o sql2o, DSLContext create, SqlClient client) {
        Javalin app = Javalin.create().start(8000);
        app.get("/users/{name}", ctx -> {
            String name = ctx.pathParam("name");
            sql2o.open().createQuery("SELECT * FROM users WHERE name = '" + name + "'"); // bad
            sql2o.open().createQuery("SELECT * FROM users WHERE name = :name").addParameter("name", name); // ok
            create.fetch("SELECT * FROM users WHERE name = '" + name + "'"); // bad
            create.fetch("SELECT * FROM users WHERE name = ?", name); // ok
        });
        Router router = Router.router(Vertx.vertx());
        router.get("/orders").handler(ctx -> {
            String id = ctx.request().getParam("id");
            client.query("SELECT * FROM orders WHERE id = " + id).execute(); // bad
            client.preparedQuery("SELECT * FROM orders WHERE id = $1").execute(Tuple.of(id)); // ok
        });
    }
}

class Socket {
    private Connection connection;

    @OnMessage
    public void message(String text) throws SQLException {
        connection.createStatement().executeQuery("SELECT * FROM quotes WHERE symbol = '" + text + "'"); // bad
    }
}

class Filter {
    private int year;
    private String region;
}

class Generated extends HttpServlet {
    private Connection connection;

    void sales(@org.springframework.web.bind.annotation.RequestBody Filter filter) throws SQLException {
        connection.createStatement().executeQuery("SELECT * FROM sales WHERE year = " + filter.getYear()); // ok
        connection.createStatement().executeQuery("SELECT * FROM sales WHERE region = '" + filter.getRegion() + "'"); // bad
    }

    void built(HttpServletRequest request) throws SQLException {
        String id = request.getParameter("id");
        StringBuffer query = new StringBuffer();
        query.append("SELECT * FROM sales WHERE id = ").append(id);
        connection.createStatement().executeQuery(query.toString()); // bad
        CompletableFuture.supplyAsync(() -> id).thenApply(v -> "SELECT " + v).thenAccept(v -> {
            connection.createStatement().executeQuery(v); // bad
        });
    }

    void listed(
            @org.springframework.web.bind.annotation.RequestParam List<Long> ids,
            @org.springframework.web.bind.annotation.RequestParam List<String> names) throws SQLException {
        String numbers = ids.stream().map(String::valueOf).collect(java.util.stream.Collectors.joining(","));
        connection.createStatement().executeQuery("SELECT * FROM sales WHERE id IN (" + numbers + ")"); // ok
        String texts = names.stream().map(String::valueOf).collect(java.util.stream.Collectors.joining(","));
        connection.createStatement().executeQuery("SELECT * FROM sales WHERE id IN (" + texts + ")"); // bad
    }
}
