import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import javax.servlet.http.HttpServletResponse;

class Frames {
    void off(HttpSecurity http) throws Exception {
        http.headers(headers -> headers.frameOptions(frame -> frame.disable())); // bad
        http.headers().frameOptions().disable(); // bad
        http.headers(headers -> headers.frameOptions(frame -> frame.sameOrigin())); // ok
    }

    void header(HttpServletResponse response) {
        response.setHeader("X-Frame-Options", "ALLOWALL"); // bad
        response.setHeader("X-Frame-Options", "DENY"); // ok
        response.setHeader("Content-Security-Policy", "frame-ancestors *"); // bad
        response.setHeader("Content-Security-Policy", "frame-ancestors 'self'"); // ok
    }
}

class References {
    void off(HttpSecurity http) throws Exception {
        http.headers(headers -> headers.frameOptions(HeadersConfigurer.FrameOptionsConfig::disable)); // bad
        http.headers(headers -> headers.frameOptions(HeadersConfigurer.FrameOptionsConfig::deny)); // ok
    }
}
