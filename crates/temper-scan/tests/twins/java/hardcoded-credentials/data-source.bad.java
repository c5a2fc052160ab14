import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;

public class Pool {
    static DataSource create() {
        HikariConfig cfg = new HikariConfig();
        cfg.setJdbcUrl("jdbc:mysql://db:3306/app");
        cfg.setUsername("app");
        cfg.setPassword("Gr33n-tea!77");
        return new HikariDataSource(cfg);
    }
}
