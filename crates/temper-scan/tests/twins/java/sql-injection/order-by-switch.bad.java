package com.example.shop;

import java.io.IOException;
import java.sql.*;
import javax.annotation.Resource;
import javax.servlet.ServletException;
import javax.servlet.annotation.WebServlet;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import javax.sql.DataSource;

@WebServlet("/order-by-switch")
public class OrderBySwitchServlet extends HttpServlet {
    @Resource(name = "jdbc/shop")
    private DataSource dataSource;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        try (Connection conn = dataSource.getConnection()) {
            String dir = request.getParameter("dir");
            String sql = "SELECT * FROM items ORDER BY price " + direction(dir);
            conn.createStatement().executeQuery(sql);
        } catch (SQLException e) {
            throw new ServletException("query failed", e);
        }
    }

    private static String direction(String dir) {
        switch (dir) {
            case "up":
                return "ASC";
            case "down":
                return "DESC";
            default:
                return dir;
        }
    }
}
