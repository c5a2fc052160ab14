import java.io.IOException;
import java.io.PrintWriter;
import org.owasp.encoder.Encode;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

public class Hello extends HttpServlet {
    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String name = request.getParameter("name");
        response.setContentType("text/html");
        PrintWriter out = response.getWriter();
        out.println("<p>Hello, " + name + "</p>"); // bad
        out.printf("<p>Hello, %s</p>", name); // bad
        response.getWriter().write(String.join(" ", "Hello", name)); // bad
        out.println("<p>Hello, " + Encode.forHtml(name) + "</p>"); // ok
        out.println("<p>" + Integer.parseInt(request.getParameter("number")) + "</p>"); // ok
        name = "nobody";
        out.println("<p>Hello, " + name + "</p>"); // ok
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("text/plain; charset=UTF-8");
        response.getWriter().println("Hello, " + request.getParameter("name")); // ok
    }
}
