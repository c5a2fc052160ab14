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

@WebServlet("/ternary-const")
public class TernaryConstServlet extends HttpServlet {
    @Resource(name = "jdbc/shop")
    private DataSource dataSource;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        try (Connection conn = dataSource.getConnection()) {
            String name = request.getParameter("name");
            boolean debug = "prod".length() == 4;
            String v = debug ? name : "demo";
            conn.createStatement().executeQuery("SELECT 1 FROM t WHERE n='" + v + "'");
        } catch (SQLException e) {
            throw new ServletException("query failed", e);
        }
    }
}
