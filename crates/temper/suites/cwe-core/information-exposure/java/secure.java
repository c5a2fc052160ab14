import jakarta.annotation.Resource;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;

/** A railway station tells travellers where their train leaves. */
@WebServlet("/platform")
public class PlatformServlet extends HttpServlet {

    /** Has the table departures(train, platform). */
    @Resource(name = "jdbc/timetable")
    private DataSource timetable;

    /**
     * Answers the platform of the train whose number is in the parameter "train". It also tells
     * the traveller when something went wrong.
     */
    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.setContentType("text/plain;charset=UTF-8");
        int train;
        try {
            train = Integer.parseInt(request.getParameter("train"));
        } catch (NumberFormatException e) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            response.getWriter().println("The train must be a number");
            return;
        }

        String query = "SELECT platform FROM departures WHERE train = ?";
        try (Connection connection = timetable.getConnection();
                PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setInt(1, train);
            try (ResultSet row = statement.executeQuery()) {
                if (row.next()) {
                    response.getWriter().println(row.getString("platform"));
                } else {
                    response.setStatus(HttpServletResponse.SC_NOT_FOUND);
                    response.getWriter().println("There is no such train");
                }
            }
        } catch (SQLException e) {
            log("Looking up a train failed", e);
            response.setStatus(HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
            response.getWriter().println("The timetable cannot be read, please try again later");
        }
    }
}
