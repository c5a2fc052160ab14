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

@WebServlet("/overload-by-arity")
public class OverloadByArityServlet extends HttpServlet {
    @Resource(name = "jdbc/shop")
    private DataSource dataSource;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        try (Connection conn = dataSource.getConnection()) {
            String in = request.getParameter("in");
            String v = pick(in);
            conn.createStatement().executeQuery("SELECT * FROM t WHERE c = '" + v + "'");
        } catch (SQLException e) {
            throw new ServletException("query failed", e);
        }
    }

    private static String pick(String in, boolean keep) {
        return in;
    }

    private static String pick(String in) {
        return "constant";
    }
}
