package social;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import javax.servlet.ServletException;
import javax.servlet.annotation.MultipartConfig;
import javax.servlet.annotation.WebServlet;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

@WebServlet("/avatar/*")
@MultipartConfig
public class AvatarServlet extends HttpServlet {
    private String root;

    @Override
    public void init() throws ServletException {
        root = getServletContext().getInitParameter("avatarRoot");
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        long user = Long.parseLong(request.getParameter("user"));
        File image = new File(root, user + File.separator + "avatar.png");
        if (!image.exists()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setContentType("image/png");
        Files.copy(image.toPath(), response.getOutputStream());
    }
}
