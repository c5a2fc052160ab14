import jakarta.servlet.http.*;
import java.io.*;

public class DocumentServlet extends HttpServlet {

    private static final int MODE = 2;

    private String choose(String requested) {
        switch (MODE) {
            case 1:
                return "terms.txt";
            case 2:
                return requested;
            default:
                return "privacy.txt";
        }
    }

    @Override
    protected void doGet(HttpServletRequest req, HttpServletResponse resp) throws IOException {
        File file = new File("/srv/legal", choose(req.getParameter("doc")));
        try (FileInputStream in = new FileInputStream(file)) {
            in.transferTo(resp.getOutputStream());
        }
    }
}
