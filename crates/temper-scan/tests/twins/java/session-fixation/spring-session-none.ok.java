import org.springframework.context.annotation.*;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;

@Configuration
public class Sessions {
    @Bean
    public SecurityFilterChain filter(HttpSecurity http) throws Exception {
        http.sessionManagement(session -> session
                .sessionFixation(fixation -> fixation.migrateSession())
                .maximumSessions(1));
        http.authorizeHttpRequests(a -> a.anyRequest().authenticated());
        return http.build();
    }
}
