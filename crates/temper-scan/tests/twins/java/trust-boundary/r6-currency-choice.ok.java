import javax.servlet.http.*;
import java.io.IOException;
import java.util.Currency;

public class CurrencyServlet extends HttpServlet {

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        HttpSession session = request.getSession();
        session.setAttribute("discountGroup", Groups.of((String) session.getAttribute("userId")));
        response.setStatus(204);
    }
}
