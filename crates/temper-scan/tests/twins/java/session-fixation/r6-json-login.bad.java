import com.google.gson.*;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.*;
import java.io.IOException;

@WebServlet("/api/login")
public class ApiLoginServlet extends HttpServlet {

    private final UserDao users = new UserDao();

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        JsonObject body = JsonParser.parseReader(request.getReader()).getAsJsonObject();
        User user = users.authenticate(body.get("email").getAsString(), body.get("password").getAsString());
        if (user == null) {
            response.setStatus(401);
            return;
        }
        HttpSession session = request.getSession(true);
        session.setAttribute("user", user);
        response.setStatus(204);
    }
}
