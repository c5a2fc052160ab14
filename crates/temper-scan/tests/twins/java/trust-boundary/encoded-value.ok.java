package com.example.shop;

import java.io.IOException;
import javax.servlet.ServletException;
import javax.servlet.annotation.WebServlet;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

@WebServlet("/encoded-value")
public class EncodedValueServlet extends HttpServlet {
    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        String v = request.getParameter("v");
        String enc = java.util.Base64.getEncoder().encodeToString(v.getBytes());
        request.getSession().setAttribute("v", v.length());
    }
}
