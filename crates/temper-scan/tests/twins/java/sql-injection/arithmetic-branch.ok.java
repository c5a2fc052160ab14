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

@WebServlet("/arithmetic-branch")
public class ArithmeticBranchServlet extends HttpServlet {
    @Resource(name = "jdbc/shop")
    private DataSource dataSource;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        try (Connection conn = dataSource.getConnection()) {
            String column = request.getHeader("X-Sort");
            int width = 9;
            String order;
            if (width * 4 - 6 > 25) {
                order = "id";
            } else {
                order = column;
            }
            Statement st = conn.createStatement();
            st.execute("SELECT * FROM parts ORDER BY " + order);
        } catch (SQLException e) {
            throw new ServletException("query failed", e);
        }
    }
}
