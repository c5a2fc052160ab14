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

@WebServlet("/int-parse")
public class IntParseServlet extends HttpServlet {
    @Resource(name = "jdbc/shop")
    private DataSource dataSource;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        try (Connection conn = dataSource.getConnection()) {
            String raw = request.getParameter("id");
            Long id = Long.valueOf(raw);
            Statement st = conn.createStatement();
            ResultSet rs = st.executeQuery("SELECT name FROM users WHERE id = " + id);
            while (rs.next()) {
                response.getWriter().println("row");
            }
        } catch (SQLException e) {
            throw new ServletException("query failed", e);
        }
    }
}
