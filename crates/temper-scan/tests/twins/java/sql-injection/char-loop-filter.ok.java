import java.sql.*;
import javax.servlet.http.*;

public class CodeLookup extends HttpServlet {
    private Connection db;

    private static String keep(String s) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < s.length(); i++) {
            char c = s.charAt(i);
            if (Character.isLetterOrDigit(c)) {
                out.append(c);
            }
        }
        return out.toString();
    }

    @Override
    protected void doGet(HttpServletRequest req, HttpServletResponse resp) {
        String code = keep(req.getParameter("code"));
        try (Statement st = db.createStatement()) {
            st.executeQuery("SELECT * FROM code WHERE id = '" + code + "'");
        } catch (SQLException e) {
            resp.setStatus(500);
        }
    }
}
