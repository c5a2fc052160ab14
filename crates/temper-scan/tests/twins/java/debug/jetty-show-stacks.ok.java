import org.eclipse.jetty.server.Server;
import org.springframework.context.annotation.*;
import org.springframework.security.config.annotation.web.configuration.*;

@Configuration
@EnableWebSecurity(debug = false)
public class AppSecurity {
    @Bean
    public WebSecurityCustomizer customizer() {
        return web -> web.ignoring().requestMatchers("/static/**");
    }
}
