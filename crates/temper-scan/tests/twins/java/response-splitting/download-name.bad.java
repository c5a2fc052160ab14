import java.io.IOException;
import javax.servlet.http.*;

public class Named extends HttpServlet {
    @Override
    protected void doGet(HttpServletRequest req, HttpServletResponse resp) throws IOException {
        String name = req.getParameter("as");
        resp.setHeader("Content-Disposition", "attachment; filename=\"" + name + "\"");
        resp.getOutputStream().write(new byte[] {1, 2, 3});
    }
}
