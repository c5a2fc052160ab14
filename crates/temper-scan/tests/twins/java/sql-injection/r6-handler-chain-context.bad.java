import io.vertx.core.Handler;
import io.vertx.ext.web.RoutingContext;
import java.sql.*;

public class AccountHandler implements Handler<RoutingContext> {

    private final Connection connection;

    public AccountHandler(Connection connection) {
        this.connection = connection;
    }

    @Override
    public void handle(RoutingContext ctx) {
        String iban = ctx.request().getParam("iban");
        try {
            boolean found = exists("iban = '" + iban + "'");
            ctx.response().setStatusCode(found ? 200 : 404).end();
        } catch (SQLException e) {
            ctx.fail(e);
        }
    }

    private boolean exists(String condition) throws SQLException {
        try (Statement st = connection.createStatement();
             ResultSet rs = st.executeQuery("SELECT 1 FROM account WHERE " + condition)) {
            return rs.next();
        }
    }
}
