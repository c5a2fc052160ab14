package com.acme.web;

import java.sql.*;
import javax.servlet.annotation.WebServlet;
import javax.servlet.http.*;

@WebServlet("/accounts")
public class AccountsServlet extends HttpServlet {

    @Override
    public void doPost(HttpServletRequest request, HttpServletResponse response) throws java.io.IOException {
        Cookie[] cookies = request.getCookies();
        String value = "none";
        if (cookies != null) {
            for (Cookie c : cookies) {
                if ("account".equals(c.getName())) {
                    value = java.net.URLDecoder.decode(c.getValue(), "UTF-8");
                    break;
                }
            }
        }
        String cleaned = new Normaliser().apply(request, value);
        String sql = "UPDATE account SET seen = 1 WHERE code = '" + cleaned + "'";
        try (Connection c = Pool.open(); Statement s = c.createStatement()) {
            s.executeUpdate(sql, new String[] {"id"});
        } catch (SQLException e) {
            response.sendError(500);
        }
    }

    private class Normaliser {
        String apply(HttpServletRequest request, String raw) {
            StringBuilder b = new StringBuilder(raw);
            b.append("_").append("SafeStuff".length());
            b.replace(b.length() - 1, b.length(), "x");
            java.util.HashMap<String, Object> values = new java.util.HashMap<>();
            values.put("a", "first");
            values.put("b", b.toString());
            values.put("c", raw);
            return (String) values.get("b");
        }
    }
}
