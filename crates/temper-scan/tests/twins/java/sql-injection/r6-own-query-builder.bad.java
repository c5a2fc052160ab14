import java.sql.*;
import java.util.*;
import javax.servlet.http.*;

public class MemberSearch extends HttpServlet {

    static class QueryBuilder {
        private final String table;
        private final List<String> conditions = new ArrayList<>();
        private final List<Object> values = new ArrayList<>();

        QueryBuilder(String table) {
            this.table = table;
        }

        QueryBuilder where(String column, Object value) {
            conditions.add(column + " = '" + value + "'");
            return this;
        }

        String build() {
            return "SELECT * FROM " + table + " WHERE " + String.join(" AND ", conditions);
        }

        List<Object> values() {
            return values;
        }
    }

    @Override
    protected void doGet(HttpServletRequest req, HttpServletResponse resp) {
        QueryBuilder builder = new QueryBuilder("members")
                .where("first_name", req.getParameter("first"))
                .where("last_name", req.getParameter("last"));
        try (Connection c = Db.open(); PreparedStatement ps = c.prepareStatement(builder.build())) {
            int i = 1;
            for (Object v : builder.values()) {
                ps.setObject(i++, v);
            }
            try (ResultSet rs = ps.executeQuery()) {
                resp.setStatus(rs.next() ? 200 : 404);
            }
        } catch (SQLException e) {
            resp.setStatus(500);
        }
    }
}
