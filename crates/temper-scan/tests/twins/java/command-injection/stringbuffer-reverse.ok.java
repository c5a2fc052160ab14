import javax.servlet.http.*;

public class Reverse extends HttpServlet {
    @Override
    protected void doPost(HttpServletRequest req, HttpServletResponse resp) throws java.io.IOException {
        StringBuffer cmd = new StringBuffer("/usr/bin/figlet ");
        String text = req.getParameter("text");
        cmd.append(text.isEmpty() ? "empty" : "given");
        Runtime.getRuntime().exec(cmd.toString());
    }
}
