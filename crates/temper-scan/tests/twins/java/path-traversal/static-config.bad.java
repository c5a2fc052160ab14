import java.io.File;
import java.io.IOException;
import java.util.Properties;
import javax.servlet.http.*;

public class ExportServlet extends HttpServlet {
    private static final Properties CONFIG = new Properties();

    static {
        CONFIG.setProperty("dir", "/srv/export");
    }

    @Override
    protected void doGet(HttpServletRequest req, HttpServletResponse resp) throws IOException {
        String dir = req.getParameter("dir");
        File[] all = new File(dir).listFiles();
        resp.setIntHeader("X-Count", all == null ? 0 : all.length);
    }
}
