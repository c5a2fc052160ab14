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

@WebServlet("/request-wrapper")
public class RequestWrapperServlet extends HttpServlet {
    @Resource(name = "jdbc/shop")
    private DataSource dataSource;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        try (Connection conn = dataSource.getConnection()) {
            Wrapper w = new Wrapper(request);
            String v = w.label("name");
            conn.createStatement().executeQuery("SELECT * FROM people WHERE name = '" + v + "'");
        } catch (SQLException e) {
            throw new ServletException("query failed", e);
        }
    }

    private static final class Wrapper {
        private final HttpServletRequest inner;

        Wrapper(HttpServletRequest inner) {
            this.inner = inner;
        }

        String first(String key) {
            return inner.getParameter(key);
        }

        String label(String key) {
            return "label-" + key;
        }
    }
}
