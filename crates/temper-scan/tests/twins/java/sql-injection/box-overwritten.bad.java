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

@WebServlet("/box-overwritten")
public class BoxOverwrittenServlet extends HttpServlet {
    @Resource(name = "jdbc/shop")
    private DataSource dataSource;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        try (Connection conn = dataSource.getConnection()) {
            Box<String> box = new Box<>();
            box.set(request.getParameter("a"));
            box.get();
            conn.createStatement().executeQuery("SELECT * FROM a WHERE b = '" + box.get() + "'");
        } catch (SQLException e) {
            throw new ServletException("query failed", e);
        }
    }

    static class Box<T> {
        private T value;

        void set(T v) {
            value = v;
        }

        T get() {
            return value;
        }
    }
}
