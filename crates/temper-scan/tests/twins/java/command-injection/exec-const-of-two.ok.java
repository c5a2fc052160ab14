package com.example.shop;

import java.io.IOException;
import javax.servlet.ServletException;
import javax.servlet.annotation.WebServlet;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

@WebServlet("/exec-const-of-two")
public class ExecConstOfTwoServlet extends HttpServlet {
    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        try {
            String arg = request.getHeader("X-Job");
            String fixed = "nightly";
            String job = fixed;
            Runtime.getRuntime().exec("/opt/jobs/run.sh " + job, new String[] {"PATH=/usr/bin"}, new java.io.File("/opt/jobs"));
        } catch (Exception e) {
            throw new ServletException("request failed", e);
        }
    }
}
