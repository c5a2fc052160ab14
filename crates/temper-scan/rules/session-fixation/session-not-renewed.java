import org.springframework.security.config.annotation.web.builders.HttpSecurity;

class Sessions {
    void configure(HttpSecurity http) throws Exception {
        http.sessionManagement().sessionFixation().none(); // bad
        http.sessionManagement().sessionFixation().migrateSession(); // ok
        http.sessionManagement(session -> session.sessionFixation(fixation -> fixation.none())); // bad
        http.sessionManagement(session -> session.sessionFixation(fixation -> fixation.newSession())); // ok
    }
}
