import org.springframework.boot.actuate.autoconfigure.security.servlet.EndpointRequest;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;

class Security {
    void chain(HttpSecurity http) throws Exception {
        http.authorizeHttpRequests(requests -> {
            requests.requestMatchers("/admin/**").permitAll(); // bad
            requests.requestMatchers("/admin/**").hasRole("ADMIN"); // ok
            requests.requestMatchers("/public/**", "/admin/**").permitAll(); // bad
            requests.requestMatchers("/admin/login", "/public/**").permitAll(); // ok
            requests.requestMatchers("/actuator/**").permitAll(); // bad
            requests.requestMatchers("/actuator/health").permitAll(); // ok
            requests.requestMatchers(EndpointRequest.toAnyEndpoint()).permitAll(); // bad
            requests.anyRequest().authenticated(); // ok
        });
    }

    void old(HttpSecurity http) throws Exception {
        http.authorizeRequests().antMatchers("/", "/admin/**").permitAll(); // bad
        http.authorizeRequests().antMatchers("/", "/login").permitAll(); // ok
    }
}
