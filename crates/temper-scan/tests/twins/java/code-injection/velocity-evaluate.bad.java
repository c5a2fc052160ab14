import java.io.StringWriter;
import javax.servlet.http.*;
import org.apache.velocity.VelocityContext;
import org.apache.velocity.app.Velocity;

public class CardServlet extends HttpServlet {
    @Override
    protected void doPost(HttpServletRequest req, HttpServletResponse resp) {
        StringWriter out = new StringWriter();
        VelocityContext context = new VelocityContext();
        String text = req.getParameter("text");
        Velocity.evaluate(context, out, "card", "Dear reader, " + text);
        resp.setContentLength(out.getBuffer().length());
    }
}
