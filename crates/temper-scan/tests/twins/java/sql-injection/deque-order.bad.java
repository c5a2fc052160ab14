import java.sql.*;
import java.util.*;
import javax.servlet.http.*;

class Steps {
    int apply(HttpServletRequest request, Connection c) throws SQLException {
        Deque<String> steps = new ArrayDeque<>();
        steps.addLast("fixed");
        steps.addLast(request.getHeader("X-Step"));
        String step = steps.pollLast();
        return c.createStatement().executeUpdate("INSERT INTO step(name) VALUES('" + step + "')");
    }
}
