import java.sql.*;
import javax.servlet.http.*;

class Nested {
    void run(HttpServletRequest request, Statement s) throws SQLException {
        String param = request.getHeader("X-Filter");
        int num = 106;
        String bar = (7 * 42) - num > 200 ? "always" : param;
        s.executeUpdate("DELETE FROM cache WHERE k = '" + bar + "'");
    }
}
