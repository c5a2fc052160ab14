package com.example.shop;

import java.io.IOException;
import java.sql.*;
import java.util.Collections;
import javax.annotation.Resource;
import javax.servlet.ServletException;
import javax.servlet.annotation.WebServlet;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import javax.sql.DataSource;

@WebServlet("/in-placeholders")
public class InPlaceholdersServlet extends HttpServlet {
    @Resource(name = "jdbc/shop")
    private DataSource dataSource;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        try (Connection conn = dataSource.getConnection()) {
            String[] names = request.getParameterValues("n");
            String marks = String.join("','", names);
            PreparedStatement ps = conn.prepareStatement("SELECT * FROM t WHERE n IN ('" + marks + "')");
            ps.executeQuery();
        } catch (SQLException e) {
            throw new ServletException("query failed", e);
        }
    }
}
