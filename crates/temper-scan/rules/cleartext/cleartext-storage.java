import java.util.UUID;
import javax.servlet.http.Cookie;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

class Remember {
    void store(HttpServletRequest request, HttpServletResponse response) {
        String password = request.getParameter("password");
        Cookie plain = new Cookie("login", password); // bad
        Cookie random = new Cookie("login", UUID.randomUUID().toString()); // ok
        response.addCookie(random);
    }
}
