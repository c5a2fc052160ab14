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

@WebServlet("/switch-expression")
public class SwitchExpressionServlet extends HttpServlet {
    @Resource(name = "jdbc/shop")
    private DataSource dataSource;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        try (Connection conn = dataSource.getConnection()) {
            String in = request.getParameter("in");
            int mode = 3 - 1;
            String v = switch (mode) {
                case 1 -> in;
                case 2 -> {
                    String t = "two";
                    yield t;
                }
                default -> in;
            };
            conn.createStatement().executeQuery("SELECT * FROM m WHERE v = '" + v + "'");
        } catch (SQLException e) {
            throw new ServletException("query failed", e);
        }
    }
}
