import javax.servlet.http.*;

public class Choose extends HttpServlet {
    @Override
    protected void doPost(HttpServletRequest req, HttpServletResponse resp) {
        String shop = req.getParameter("shop");
        java.util.Map<String, Object> values = new java.util.HashMap<>();
        values.put("first", "main");
        values.put("second", shop);
        String bar = (String) values.get("second");
        bar = (String) values.get("second");
        req.getSession().putValue("shop", bar);
    }
}
