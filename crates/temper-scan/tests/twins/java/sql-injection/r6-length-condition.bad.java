import javax.servlet.http.*;
import java.sql.*;

public class CountryServlet extends HttpServlet {

    private static final String DEFAULT_CODE = "NL";

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) {
        String code = request.getParameter("code");
        String used;
        if (DEFAULT_CODE.length() > 2) {
            used = DEFAULT_CODE;
        } else {
            used = code;
        }
        try (Connection c = Db.connect(); Statement st = c.createStatement()) {
            ResultSet rs = st.executeQuery("SELECT name FROM country WHERE code = '" + used + "'");
            response.setStatus(rs.next() ? 200 : 404);
        } catch (SQLException e) {
            response.setStatus(500);
        }
    }
}
