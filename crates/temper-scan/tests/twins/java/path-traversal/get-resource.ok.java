import java.io.*;
import javax.servlet.*;
import javax.servlet.http.*;

public class Include extends HttpServlet {
    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException, ServletException {
        String page = request.getParameter("page");
        String real = getServletContext().getRealPath("/pages/" + ("help".equals(page) ? "help.html" : "index.html"));
        try (Reader in = new FileReader(real)) {
            response.setContentType("text/plain");
            in.transferTo(response.getWriter());
        }
    }
}
