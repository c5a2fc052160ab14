@Configuration
@EnableWebSecurity
public class WebSecurity {
    @Bean
    SecurityFilterChain web(HttpSecurity http) throws Exception {
        http.authorizeHttpRequests(auth -> auth.anyRequest().authenticated());
        http.headers(headers -> headers.frameOptions(frame -> frame.deny()));
        return http.build();
    }
}
