import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import javax.servlet.http.*;

@Component
public class ApiKeyInterceptor implements HandlerInterceptor {

    private final JdbcTemplate jdbc;

    public ApiKeyInterceptor(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        String key = request.getHeader("X-Api-Key");
        Integer found = jdbc.queryForObject("SELECT COUNT(*) FROM api_keys WHERE key_value = '" + key + "'", Integer.class);
        if (found == null || found == 0) {
            response.setStatus(401);
            return false;
        }
        return true;
    }
}
