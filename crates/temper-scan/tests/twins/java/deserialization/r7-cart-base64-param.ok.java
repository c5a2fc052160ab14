import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.util.Base64;
import javax.servlet.ServletException;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

public class CartServlet extends HttpServlet {
    @Override
    protected void doPost(HttpServletRequest req, HttpServletResponse resp) throws ServletException, IOException {
        byte[] raw = Base64.getDecoder().decode(req.getParameter("cart"));
        Cart cart = restore(raw);
        req.getSession().setMaxInactiveInterval(600);
        resp.getWriter().println(cart.total());
    }

    private Cart restore(byte[] raw) throws IOException, ServletException {
        return new ObjectMapper().readValue(raw, Cart.class);
    }
}
