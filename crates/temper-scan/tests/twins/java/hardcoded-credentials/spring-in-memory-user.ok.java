package com.example.security;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.*;
import org.springframework.security.core.userdetails.*;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;

@Configuration
public class Users {
    @Value("${admin.password}")
    private String adminPassword;

    @Bean
    public UserDetailsService users() {
        UserDetails admin = User.withUsername("admin")
                .password(adminPassword)
                .roles("ADMIN")
                .build();
        return new InMemoryUserDetailsManager(admin);
    }
}
