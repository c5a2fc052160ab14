import java.io.*;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import javax.servlet.http.*;

public class LinkServlet extends HttpServlet {

    private static final File BASE = new File("/srv/shared");

    @Override
    protected void doGet(HttpServletRequest req, HttpServletResponse resp) throws IOException {
        String name = new String(Base64.getUrlDecoder().decode(req.getParameter("f")), StandardCharsets.UTF_8);
        File file = new File(BASE, name);
        if (!file.exists()) {
            resp.sendError(404);
            return;
        }
        try (BufferedInputStream in = new BufferedInputStream(new FileInputStream(file))) {
            in.transferTo(resp.getOutputStream());
        }
    }
}
