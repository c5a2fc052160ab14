package org.sample.report;

import java.sql.*;
import javax.servlet.http.*;

public class ReportRequest {
    private String table = "daily";
    private String owner;
    private int page;

    public ReportRequest withOwner(String owner) {
        this.owner = owner;
        return this;
    }

    public ReportRequest withPage(String page) {
        this.page = Integer.parseInt(page);
        return this;
    }

    public String getTable() { return table; }
    public String getOwner() { return owner; }
    public int getPage() { return page; }
}

class ReportAction {
    int run(HttpServletRequest http, Connection c) throws SQLException {
        ReportRequest r = new ReportRequest()
                .withOwner(http.getParameter("owner"))
                .withPage(http.getParameter("page"));
        Statement s = c.createStatement();
        ResultSet rs = s.executeQuery("SELECT count(*) FROM " + r.getTable() + " WHERE owner='" + r.getOwner() + "'");
        return rs.next() ? rs.getInt(1) : 0;
    }
}
