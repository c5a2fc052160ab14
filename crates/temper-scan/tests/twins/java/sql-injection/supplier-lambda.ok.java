package com.example.shop;

import java.io.IOException;
import java.sql.*;
import java.util.function.Supplier;
import javax.annotation.Resource;
import javax.servlet.ServletException;
import javax.servlet.annotation.WebServlet;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import javax.sql.DataSource;

@WebServlet("/supplier-lambda")
public class SupplierLambdaServlet extends HttpServlet {
    @Resource(name = "jdbc/shop")
    private DataSource dataSource;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        try (Connection conn = dataSource.getConnection()) {
            String in = request.getParameter("in");
            Supplier<String> s = () -> "in";
            conn.createStatement().executeQuery("SELECT * FROM s WHERE n = '" + s.get() + "'");
        } catch (SQLException e) {
            throw new ServletException("query failed", e);
        }
    }
}
