import java.io.*;
import java.util.Properties;
import javax.servlet.http.*;

public class ThemeFiles extends HttpServlet {
    private final Properties themes = new Properties();

    @Override
    public void init() {
        themes.setProperty("dark", "/srv/themes/dark.css");
        themes.setProperty("light", "/srv/themes/light.css");
    }

    @Override
    protected void doGet(HttpServletRequest req, HttpServletResponse resp) throws IOException {
        String theme = req.getParameter("theme");
        String file = themes.getProperty(theme, "/srv/themes/light.css");
        try (InputStream in = new BufferedInputStream(new FileInputStream(file))) {
            resp.setContentType("text/css");
            in.transferTo(resp.getOutputStream());
        }
    }
}
