import javax.servlet.http.*;

public class CartServlet extends HttpServlet {
    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) {
        String plan = "basic";
        for (Cookie c : request.getCookies()) {
            if (c.getName().equals("plan")) {
                plan = c.getValue();
            }
        }
        java.util.ArrayList<String> values = new java.util.ArrayList<>();
        values.add("free");
        values.add(plan);
        values.add("trial");
        String bar = values.get(1);
        request.getSession().setAttribute("plan", bar);
        response.setStatus(204);
    }
}
