import io.javalin.Javalin;
import io.javalin.http.Context;
import java.sql.*;
import java.util.*;

public class CustomerApp {

    private final Connection connection;

    CustomerApp(Connection connection) {
        this.connection = connection;
    }

    public static void main(String[] args) throws SQLException {
        CustomerApp app = new CustomerApp(DriverManager.getConnection("jdbc:h2:mem:crm"));
        Javalin.create()
                .get("/customers", app::list)
                .start(7070);
    }

    void list(Context ctx) throws SQLException {
        String city = ctx.queryParam("city");
        List<String> names = new ArrayList<>();
        try (PreparedStatement stmt = connection.prepareStatement("SELECT name FROM customers WHERE city = ?")) {
            stmt.setString(1, city);
            ResultSet rs = stmt.executeQuery();
            while (rs.next()) {
                names.add(rs.getString("name"));
            }
        }
        ctx.json(names);
    }
}
