import java.io.*;
import javax.servlet.http.*;

public class NoteServlet extends HttpServlet {
    protected void doPost(HttpServletRequest req, HttpServletResponse res) throws IOException {
        String id = req.getParameter("id");
        String text = req.getParameter("text");
        String owner = String.valueOf(req.getSession().getAttribute("uid"));
        File f = new File("/data/notes/" + owner, id + ".txt");
        try (Writer w = new BufferedWriter(new FileWriter(f, true))) {
            w.write(text);
            w.write(System.lineSeparator());
        }
        res.setStatus(HttpServletResponse.SC_CREATED);
    }
}
