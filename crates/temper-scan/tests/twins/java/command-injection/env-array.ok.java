package com.example.shop;

import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

@WebServlet("/env-array")
public class EnvArrayServlet extends HttpServlet {
    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        try {
            String lang = request.getParameter("lang");
            String[] env = {"HOME=/srv", "LANG=C"};
            Runtime.getRuntime().exec(new String[] {"/usr/bin/report"}, env);
        } catch (Exception e) {
            throw new ServletException("request failed", e);
        }
    }
}
