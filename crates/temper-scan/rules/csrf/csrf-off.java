import org.springframework.security.config.web.server.ServerHttpSecurity;
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

class Reactive {
    void chain(ServerHttpSecurity http) {
        http.csrf(ServerHttpSecurity.CsrfSpec::disable); // bad
        http.csrf().disable(); // bad
        http.csrf(csrf -> csrf.disable()); // bad
        http.csrf(csrf -> csrf.csrfTokenRepository(tokens())); // ok
    }

    Object tokens() {
        return null;
    }
}
