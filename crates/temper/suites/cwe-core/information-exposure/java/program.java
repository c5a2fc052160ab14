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
        // <hole>
    }
}
