import com.zaxxer.hikari.*;

public class DataSources {
    public static HikariDataSource create() {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl("jdbc:postgresql://db.internal/app");
        config.setUsername("app");
        config.setPassword(readSecret("db_password"));
        config.setMaximumPoolSize(8);
        return new HikariDataSource(config);
    }

    private static String readSecret(String name) {
        try {
            return java.nio.file.Files.readString(java.nio.file.Path.of("/run/secrets", name)).strip();
        } catch (java.io.IOException e) {
            throw new IllegalStateException("secret " + name + " is missing", e);
        }
    }
}
