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

@WebServlet("/allow-list-loop")
public class AllowListLoopServlet extends HttpServlet {
    @Resource(name = "jdbc/shop")
    private DataSource dataSource;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        try (Connection conn = dataSource.getConnection()) {
            String wanted = request.getParameter("t");
            String table = null;
            for (String known : TABLES) {
                if (known.equals(wanted)) {
                    table = known;
                    break;
                }
            }
            if (table == null) {
                response.sendError(404);
                return;
            }
            conn.createStatement().executeQuery("SELECT * FROM " + table);
        } catch (SQLException e) {
            throw new ServletException("query failed", e);
        }
    }

    private static final String[] TABLES = {"red", "green"};
}
