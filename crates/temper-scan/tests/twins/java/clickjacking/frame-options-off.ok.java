import org.springframework.context.annotation.*;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;

@Configuration
public class Frames {
    @Bean
    SecurityFilterChain chain(HttpSecurity http) throws Exception {
        http.headers(h -> h.frameOptions(f -> f.deny()));
        http.authorizeHttpRequests(a -> a.anyRequest().authenticated());
        return http.build();
    }
}
