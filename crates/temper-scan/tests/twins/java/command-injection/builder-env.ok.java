package com.example.shop;

import java.io.IOException;
import javax.servlet.ServletException;
import javax.servlet.annotation.WebServlet;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

@WebServlet("/builder-env")
public class BuilderEnvServlet extends HttpServlet {
    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        try {
            String level = request.getParameter("level");
            ProcessBuilder pb = new ProcessBuilder("/opt/bin/report");
            pb.environment().put("REPORT_LEVEL", "high".equals(level) ? "high" : "low");
            pb.start();
        } catch (Exception e) {
            throw new ServletException("request failed", e);
        }
    }
}
