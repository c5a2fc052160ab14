import javax.imageio.ImageIO;
import javax.servlet.http.*;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.net.URL;

public class AvatarFromUrl extends HttpServlet {

    private static final String CDN = "https://cdn.example.net/avatars/";

    @Override
    protected void doPost(HttpServletRequest req, HttpServletResponse resp) throws IOException {
        URL source = new URL(req.getParameter("avatarUrl"));
        BufferedImage image = ImageIO.read(source);
        resp.setContentType("text/plain");
        resp.getWriter().println(image.getWidth() + "x" + image.getHeight());
    }
}
