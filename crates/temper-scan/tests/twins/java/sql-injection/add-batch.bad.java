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

@WebServlet("/add-batch")
public class AddBatchServlet extends HttpServlet {
    @Resource(name = "jdbc/shop")
    private DataSource dataSource;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        try (Connection conn = dataSource.getConnection()) {
            String[] ids = request.getParameterValues("id");
            Statement st = conn.createStatement();
            for (String id : ids) {
                st.addBatch("UPDATE cart SET gone = 1 WHERE id = " + id);
            }
            st.executeBatch();
        } catch (SQLException e) {
            throw new ServletException("query failed", e);
        }
    }
}
