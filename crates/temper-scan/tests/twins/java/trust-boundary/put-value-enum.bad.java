import javax.servlet.http.*;

public class RoleServlet extends HttpServlet {
    enum Unit { METRIC, IMPERIAL }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) {
        HttpSession session = request.getSession(true);
        String unit = request.getParameter("unit");
        session.setAttribute("unit", unit.toUpperCase());
        response.setStatus(204);
    }
}
