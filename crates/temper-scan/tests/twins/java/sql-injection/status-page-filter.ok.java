package com.acme.tickets;

import java.sql.*;
import java.util.*;
import javax.servlet.http.*;

public class TicketSearch extends HttpServlet {
    private static final int PAGE = 25;
    private Connection db;

    private String clause(Map<String, String> wanted) {
        StringBuilder where = new StringBuilder(" WHERE 1=1");
        for (Map.Entry<String, String> e : wanted.entrySet()) {
            where.append(" AND ").append(e.getKey()).append("='").append(e.getValue()).append("'");
        }
        return where.toString();
    }

    @Override
    protected void doGet(HttpServletRequest req, HttpServletResponse resp) {
        Map<String, String> wanted = new LinkedHashMap<>();
        wanted.put("state", "open");
        wanted.put("owner", Integer.toString(req.getIntHeader("X-Owner")));
        try (Statement st = db.createStatement()) {
            st.executeQuery("SELECT id FROM ticket" + clause(wanted) + " LIMIT " + PAGE);
        } catch (SQLException e) {
            resp.setStatus(500);
        }
    }
}
