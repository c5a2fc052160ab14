import java.io.IOException;
import java.io.ObjectInputStream;
import java.util.List;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

public class App extends HttpServlet {
    @Override
    public void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        ObjectInputStream input = new ObjectInputStream(request.getInputStream());
        try {
            List<?> items = (List<?>) input.readObject();
            response.setContentType("text/plain");
            response.getWriter().print(items.size());
        } catch (ClassNotFoundException error) {
            response.sendError(400);
        }
    }
}
