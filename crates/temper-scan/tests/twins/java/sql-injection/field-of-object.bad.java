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

@WebServlet("/field-of-object")
public class FieldOfObjectServlet extends HttpServlet {
    @Resource(name = "jdbc/shop")
    private DataSource dataSource;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        try (Connection conn = dataSource.getConnection()) {
            Filter f = new Filter();
            f.text = request.getParameter("text");
            f.table = "notes";
            Statement st = conn.createStatement();
            st.executeQuery("SELECT * FROM " + f.text);
        } catch (SQLException e) {
            throw new ServletException("query failed", e);
        }
    }

    static class Filter {
        String text;
        String table;
    }
}
