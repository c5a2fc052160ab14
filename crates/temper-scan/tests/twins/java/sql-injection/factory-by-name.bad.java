package com.example.shop;

import jakarta.annotation.Resource;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.sql.*;
import javax.sql.DataSource;

@WebServlet("/factory-by-name")
public class FactoryByNameServlet extends HttpServlet {
    @Resource(name = "jdbc/shop")
    private DataSource dataSource;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        try (Connection conn = dataSource.getConnection()) {
            String raw = request.getHeader("X-Term");
            String term = Terms.of("loud").apply(raw);
            conn.createStatement().execute("UPDATE stats SET term = '" + term + "'");
        } catch (SQLException e) {
            throw new ServletException("query failed", e);
        }
    }

    interface Term {
        String apply(String in);
    }

    static final class Terms {
        static Term of(String kind) {
            if ("fixed".equals(kind)) {
                return in -> "none";
            }
            return in -> in.toUpperCase();
        }
    }
}
