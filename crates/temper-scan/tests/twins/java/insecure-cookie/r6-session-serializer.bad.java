import org.springframework.context.annotation.*;
import org.springframework.session.web.http.*;

@Configuration
public class SessionConfig {

    @Bean
    public CookieSerializer cookieSerializer() {
        DefaultCookieSerializer serializer = new DefaultCookieSerializer();
        serializer.setCookieName("SID");
        serializer.setCookiePath("/");
        serializer.setUseSecureCookie(false);
        return serializer;
    }
}
