import java.io.IOException;
import javax.servlet.ServletException;
import javax.servlet.annotation.WebServlet;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

@WebServlet("/reflection")
public class ReflectionServlet extends HttpServlet {
    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        try {
            String cls = request.getParameter("cls");
            Object o;
            switch (cls) {
                case "list":
                    o = Class.forName("java.util.ArrayList").getDeclaredConstructor().newInstance();
                    break;
                default:
                    o = Class.forName("java.util.HashSet").getDeclaredConstructor().newInstance();
            }
            response.setIntHeader("X-H", o.hashCode());
        } catch (Exception e) {
            throw new ServletException("request failed", e);
        }
    }
}
