import java.sql.*;
import java.util.*;
import javax.ws.rs.*;
import javax.ws.rs.core.MediaType;

@Path("/tickets")
public class TicketResource {

    enum Direction { ASC, DESC }

    private final DatabasePool pool = DatabasePool.shared();

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public List<String> list(@QueryParam("dir") @DefaultValue("asc") String dir) throws SQLException {
        Direction order = Direction.valueOf(dir.toUpperCase(Locale.ROOT));
        List<String> titles = new ArrayList<>();
        try (Connection conn = pool.connection();
             Statement st = conn.createStatement();
             ResultSet rs = st.executeQuery("SELECT title FROM tickets ORDER BY opened " + order)) {
            while (rs.next()) {
                titles.add(rs.getString(1));
            }
        }
        return titles;
    }
}
