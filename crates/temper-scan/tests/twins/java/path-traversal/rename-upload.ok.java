import java.io.File;
import javax.servlet.annotation.MultipartConfig;
import javax.servlet.http.*;

@MultipartConfig
public class Attach extends HttpServlet {
    @Override
    protected void doPost(HttpServletRequest req, HttpServletResponse resp) throws java.io.IOException, javax.servlet.ServletException {
        Part p = req.getPart("att");
        String folder = req.getParameter("case");
        File dir = new File("/srv/cases", folder.replaceAll("\\D", ""));
        if (!dir.isDirectory() && !dir.mkdirs()) {
            resp.sendError(500);
            return;
        }
        p.write(new File(dir, "att-" + System.nanoTime()).getPath());
    }
}
