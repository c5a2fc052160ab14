import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import java.util.Base64;

@WebServlet("/filtered")
public class FilteredServlet extends HttpServlet {
    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        byte[] data = Base64.getDecoder().decode(request.getParameter("state"));
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(data))) {
            in.setObjectInputFilter(ObjectInputFilter.Config.createFilter("com.example.shop.Cart;java.base/*;!*"));
            Object cart = in.readObject();
            request.setAttribute("cart", cart.getClass());
        } catch (ClassNotFoundException e) {
            response.sendError(400);
        }
    }
}
