import java.io.IOException;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

public class Store extends HttpServlet {
    void store(HttpServletRequest request, PreparedStatement statement) throws SQLException {
        statement.setString(1, request.getParameter("name")); // bad
        statement.setString(1, "fixed"); // ok
        String name = request.getParameter("name").trim(); // ok
        statement.setInt(2, name.length()); // ok
        keep(name); // ok
    }

    private void keep(String name) {
    }
}
