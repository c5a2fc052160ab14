import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.QueryParam;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

@Path("/report")
public class ReportResource {
    enum Period { DAY, WEEK, MONTH }

    private final Connection connection = Db.open();

    @GET
    public int total(@QueryParam("period") String period) throws SQLException {
        String p = period.toUpperCase();
        try (Statement s = connection.createStatement();
             ResultSet r = s.executeQuery("SELECT SUM(v) FROM sales_" + p)) {
            return r.next() ? r.getInt(1) : 0;
        }
    }
}
