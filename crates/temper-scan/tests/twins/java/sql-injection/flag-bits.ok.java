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

@WebServlet("/flag-bits")
public class FlagBitsServlet extends HttpServlet {
    @Resource(name = "jdbc/shop")
    private DataSource dataSource;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        try (Connection conn = dataSource.getConnection()) {
            int flags = 4 | 1;
            String v = request.getParameter("v");
            if ((flags & 4) != 0) {
                v = "masked";
            }
            conn.createStatement().executeQuery("SELECT * FROM f WHERE v = '" + v + "'");
        } catch (SQLException e) {
            throw new ServletException("query failed", e);
        }
    }
}
