import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;

class Security {
    void chained(HttpSecurity http) throws Exception {
        http.csrf().disable(); // bad
    }

    void lambda(HttpSecurity http) throws Exception {
        http.csrf(csrf -> csrf.disable()); // bad
    }

    void reference(HttpSecurity http) throws Exception {
        http.csrf(AbstractHttpConfigurer::disable); // bad
    }

    void kept(HttpSecurity http) throws Exception {
        http.csrf(csrf -> csrf.csrfTokenRepository(CookieCsrfTokenRepository.withHttpOnlyFalse())); // ok
        http.headers().disable(); // ok
    }
}
