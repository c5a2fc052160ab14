import groovy.lang.GroovyShell;
import java.io.IOException;
import javax.servlet.ServletException;
import javax.servlet.annotation.WebServlet;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

@WebServlet("/groovy")
public class GroovyServlet extends HttpServlet {
    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        String s = request.getParameter("s");
        GroovyShell shell = new GroovyShell();
        Object r = shell.evaluate(s);
        response.setIntHeader("X-R", r.hashCode());
    }
}
