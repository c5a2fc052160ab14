package com.example.shop;

import java.io.IOException;
import java.sql.*;
import java.util.concurrent.atomic.AtomicReference;
import javax.annotation.Resource;
import javax.servlet.ServletException;
import javax.servlet.annotation.WebServlet;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import javax.sql.DataSource;

@WebServlet("/atomic-holder")
public class AtomicHolderServlet extends HttpServlet {
    @Resource(name = "jdbc/shop")
    private DataSource dataSource;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        try (Connection conn = dataSource.getConnection()) {
            AtomicReference<String> ref = new AtomicReference<>("init");
            ref.set(request.getParameter("r"));
            String v = ref.getAndSet("x");
            v = ref.get();
            conn.createStatement().execute("INSERT INTO r VALUES ('" + v + "')");
        } catch (SQLException e) {
            throw new ServletException("query failed", e);
        }
    }
}
