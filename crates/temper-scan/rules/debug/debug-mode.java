import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;

@EnableWebSecurity(debug = true) // bad
class Talkative {
}

@EnableWebSecurity // ok
class Quiet {
}
