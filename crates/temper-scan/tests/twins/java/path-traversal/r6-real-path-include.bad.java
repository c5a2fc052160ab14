import javax.servlet.*;
import javax.servlet.http.*;
import java.io.*;

public class ManualServlet extends HttpServlet {

    @Override
    public void doGet(HttpServletRequest req, HttpServletResponse res) throws ServletException, IOException {
        String chapter = req.getParameter("chapter");
        String real = getServletContext().getRealPath("/WEB-INF/manual/" + chapter);
        BufferedReader reader = new BufferedReader(new FileReader(real));
        res.setContentType("text/html");
        PrintWriter out = res.getWriter();
        String line;
        while ((line = reader.readLine()) != null) {
            out.println(line);
        }
        reader.close();
    }
}
