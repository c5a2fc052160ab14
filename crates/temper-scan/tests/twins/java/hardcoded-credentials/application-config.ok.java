package com.example.config;

import javax.sql.DataSource;
import org.springframework.boot.jdbc.DataSourceBuilder;
import org.springframework.context.annotation.*;

@Configuration
public class DatabaseConfig {
    @Bean
    public DataSource dataSource() {
        return DataSourceBuilder.create()
                .url("jdbc:postgresql://db.internal:5432/app")
                .username("app")
                .password(System.getenv("DB_PASSWORD"))
                .build();
    }
}
