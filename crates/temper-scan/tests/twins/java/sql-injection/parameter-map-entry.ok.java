package com.example.shop;

import java.io.IOException;
import java.sql.*;
import java.util.Map;
import javax.annotation.Resource;
import javax.servlet.ServletException;
import javax.servlet.annotation.WebServlet;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import javax.sql.DataSource;

@WebServlet("/parameter-map-entry")
public class ParameterMapEntryServlet extends HttpServlet {
    @Resource(name = "jdbc/shop")
    private DataSource dataSource;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        try (Connection conn = dataSource.getConnection()) {
            Map<String, String[]> map = request.getParameterMap();
            String v = "";
            if (!map.isEmpty()) {
                String[] values = map.get("v");
                if (values != null) {
                    v = values[0];
                }
            }
            StringBuilder sb = new StringBuilder("b");
            sb.append("v");
            String sql = "SELECT * FROM u WHERE p='" + sb.reverse().toString() + "'";
            conn.prepareStatement(sql, Statement.RETURN_GENERATED_KEYS).execute();
        } catch (SQLException e) {
            throw new ServletException("query failed", e);
        }
    }
}
