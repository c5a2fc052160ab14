package com.example.shop;

import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

@WebServlet("/put-value")
public class PutValueServlet extends HttpServlet {
    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        String bar = "";
        String in = request.getParameter("in");
        if (in != null) {
            java.util.List<String> l = new java.util.ArrayList<>();
            l.add("safe");
            l.add(in);
            bar = l.get(0);
        }
        request.getSession().putValue("choice", bar);
    }
}
