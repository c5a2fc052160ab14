package com.example.shop;

import java.io.IOException;
import java.security.MessageDigest;
import javax.servlet.ServletException;
import javax.servlet.annotation.WebServlet;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

@WebServlet("/digest-name")
public class DigestNameServlet extends HttpServlet {
    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        try {
            String data = request.getParameter("data");
            MessageDigest md = MessageDigest.getInstance("SHA3-512");
            md.update(data.getBytes("UTF-8"));
            response.setIntHeader("X-Sum", md.digest()[0]);
        } catch (Exception e) {
            throw new ServletException("request failed", e);
        }
    }
}
