package com.example.shop;

import jakarta.annotation.Resource;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.sql.*;
import javax.sql.DataSource;

@WebServlet("/builder-cleared")
public class BuilderClearedServlet extends HttpServlet {
    @Resource(name = "jdbc/shop")
    private DataSource dataSource;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        try (Connection conn = dataSource.getConnection()) {
            String q = request.getParameter("q");
            StringBuilder sql = new StringBuilder("SELECT * FROM docs WHERE title LIKE '%");
            sql.append(q).append("%'");
            sql.append(" LIMIT 10");
            Statement st = conn.createStatement();
            st.executeQuery(sql.toString());
        } catch (SQLException e) {
            throw new ServletException("query failed", e);
        }
    }
}
