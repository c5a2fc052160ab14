import java.sql.*;
import java.util.Properties;

public class ReportJob {

    private static Connection connect() throws SQLException {
        Properties props = new Properties();
        props.setProperty("user", "report");
        props.setProperty("password", "Rep0rt#2024");
        props.setProperty("ssl", "true");
        return DriverManager.getConnection("jdbc:postgresql://db.internal/reports", props);
    }

    public static void main(String[] args) throws SQLException {
        try (Connection c = connect(); Statement s = c.createStatement()) {
            s.executeUpdate("REFRESH MATERIALIZED VIEW daily_totals");
        }
    }
}
