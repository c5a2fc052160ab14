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

@WebServlet("/regex-guard")
public class RegexGuardServlet extends HttpServlet {
    @Resource(name = "jdbc/shop")
    private DataSource dataSource;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        try (Connection conn = dataSource.getConnection()) {
            String table = request.getParameter("table");
            if (!java.util.regex.Pattern.compile("^[a-z]+$").matcher(table).matches()) {
                response.sendError(400);
                return;
            }
            conn.createStatement().executeQuery("SELECT COUNT(*) FROM " + table);
        } catch (SQLException e) {
            throw new ServletException("query failed", e);
        }
    }
}
