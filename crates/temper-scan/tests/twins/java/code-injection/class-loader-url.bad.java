import java.net.*;
import javax.servlet.http.*;

public class Plugins extends HttpServlet {
    @Override
    protected void doPost(HttpServletRequest req, HttpServletResponse resp) {
        try {
            String name = req.getParameter("plugin");
            Class<?> type = Class.forName("com.example.plugins." + name);
            Runnable r = (Runnable) type.getDeclaredConstructor().newInstance();
            r.run();
        } catch (ReflectiveOperationException e) {
            resp.setStatus(400);
        }
    }
}
