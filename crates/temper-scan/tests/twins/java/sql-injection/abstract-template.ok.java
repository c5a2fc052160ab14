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

@WebServlet("/abstract-template")
public class AbstractTemplateServlet extends HttpServlet {
    @Resource(name = "jdbc/shop")
    private DataSource dataSource;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        try (Connection conn = dataSource.getConnection()) {
            Base b = new Closed();
            String v = b.run(request.getParameter("k"));
            conn.createStatement().execute("DROP VIEW " + v);
        } catch (SQLException e) {
            throw new ServletException("query failed", e);
        }
    }

    abstract static class Base {
        String run(String in) {
            return step(in).trim();
        }

        abstract String step(String in);
    }

    static class Open extends Base {
        @Override
        String step(String in) {
            return in + " ";
        }
    }

    static class Closed extends Base {
        @Override
        String step(String in) {
            return " view1";
        }
    }
}
