package com.example.shop;

import java.io.IOException;
import javax.servlet.ServletException;
import javax.servlet.annotation.WebServlet;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

@WebServlet("/unresolved-connection")
public class UnresolvedConnectionServlet extends HttpServlet {
    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        try {
            String v = request.getParameter("v");
            String sql = "{call " + v + "}";
            java.sql.Connection c = Pool.borrow();
            java.sql.CallableStatement cs = c.prepareCall(sql, java.sql.ResultSet.TYPE_FORWARD_ONLY, java.sql.ResultSet.CONCUR_READ_ONLY);
            cs.setString(1, v);
            cs.execute();
        } catch (Exception e) {
            throw new ServletException("request failed", e);
        }
    }
}
