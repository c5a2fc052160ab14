package app;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import spark.Spark;

public class UserApi {

    static class Db {
        private final String url = System.getenv("DB_URL");

        List<String> names(String sql, Object... args) throws SQLException {
            List<String> out = new ArrayList<>();
            try (Connection c = DriverManager.getConnection(url);
                    PreparedStatement ps = c.prepareStatement(sql)) {
                for (int i = 0; i < args.length; i++) {
                    ps.setObject(i + 1, args[i]);
                }
                try (ResultSet rs = ps.executeQuery()) {
                    while (rs.next()) {
                        out.add(rs.getString("name"));
                    }
                }
            }
            return out;
        }
    }

    public static void main(String[] args) {
        Db db = new Db();
        Spark.get("/users/:team", (req, res) -> {
            res.type("text/plain");
            String team = req.params(":team");
            return String.join("\n", db.names("SELECT name FROM users WHERE team = ?", team));
        });
    }
}
