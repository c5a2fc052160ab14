import javax.servlet.annotation.WebServlet;
import javax.servlet.http.*;
import java.io.File;
import java.io.IOException;

@WebServlet(urlPatterns = "/avatar/delete")
public class DeleteAvatarServlet extends HttpServlet {

    private static final String AVATARS = "/srv/www/avatars/";

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String file = request.getParameter("file");
        if (file == null || !file.endsWith(".png") || file.contains("..") || file.contains("/") || file.contains("\\")) {
            response.sendError(400);
            return;
        }
        File avatar = new File(AVATARS + file);
        if (avatar.exists() && avatar.delete()) {
            response.setStatus(204);
        } else {
            response.sendError(404);
        }
    }
}
