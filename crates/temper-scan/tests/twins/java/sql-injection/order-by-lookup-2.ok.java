package com.example.shop;

import java.io.IOException;
import java.sql.*;
import java.util.Map;
import javax.annotation.Resource;
import javax.servlet.ServletException;
import javax.servlet.annotation.WebServlet;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import javax.sql.DataSource;

@WebServlet("/order-by-lookup")
public class OrderByLookupServlet extends HttpServlet {
    @Resource(name = "jdbc/shop")
    private DataSource dataSource;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        try (Connection conn = dataSource.getConnection()) {
            String wanted = request.getParameter("sort");
            String column = COLUMNS.containsKey(wanted) ? wanted : "id";
            PreparedStatement ps = conn.prepareStatement("SELECT * FROM items ORDER BY " + column + " DESC");
            ps.executeQuery();
        } catch (SQLException e) {
            throw new ServletException("query failed", e);
        }
    }

    private static final Map<String, String> COLUMNS = Map.of("name", "item_name", "price", "item_price");
}
