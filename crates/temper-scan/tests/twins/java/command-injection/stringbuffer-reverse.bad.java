import javax.servlet.http.*;

public class Reverse extends HttpServlet {
    @Override
    protected void doPost(HttpServletRequest req, HttpServletResponse resp) throws java.io.IOException {
        StringBuffer cmd = new StringBuffer("/usr/bin/figlet ");
        String text = req.getParameter("text");
        cmd.append(new StringBuffer(text).reverse());
        Runtime.getRuntime().exec(cmd.toString());
    }
}
