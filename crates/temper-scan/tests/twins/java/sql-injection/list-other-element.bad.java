package shop;

import java.io.IOException;
import java.sql.*;
import java.util.ArrayList;
import java.util.List;
import javax.servlet.ServletException;
import javax.servlet.http.*;

public class ProductLookup extends HttpServlet {
    private Connection connection;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        List<String> names = new ArrayList<>();
        names.add("pending");
        names.add(request.getParameter("name"));
        names.add("shipped");
        names.remove(0);
        String chosen = names.get(0);
        try (Statement st = connection.createStatement();
             ResultSet rs = st.executeQuery("SELECT id FROM orders WHERE state = '" + chosen + "'")) {
            while (rs.next()) {
                response.getWriter().println(rs.getInt(1));
            }
        } catch (SQLException e) {
            throw new ServletException(e);
        }
    }
}
