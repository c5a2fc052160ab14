import org.springframework.session.web.http.DefaultCookieSerializer;
import java.io.IOException;
import javax.servlet.http.Cookie;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

public class Cookies extends HttpServlet {
    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Cookie cookie = new Cookie("theme", "dark");
        cookie.setSecure(false);
        cookie.setHttpOnly(true); // ok
        response.addCookie(cookie); // bad
        cookie.setSecure(true);
        response.addCookie(cookie); // ok
        cookie.setHttpOnly(false); // bad
        Cookie bare = new Cookie("theme", "light");
        response.addCookie(bare); // bad
    }
}

class Sessions {
    void serializer() {
        DefaultCookieSerializer serializer = new DefaultCookieSerializer();
        serializer.setUseSecureCookie(false); // bad
        serializer.setUseSecureCookie(true); // ok
        serializer.setUseHttpOnlyCookie(false); // bad
    }
}
