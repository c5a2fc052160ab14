package com.example.shop;

import java.io.IOException;
import java.security.MessageDigest;
import javax.servlet.ServletException;
import javax.servlet.annotation.WebServlet;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

@WebServlet("/digest-provider")
public class DigestProviderServlet extends HttpServlet {
    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        try {
            MessageDigest md = MessageDigest.getInstance("sha1", "SUN");
            byte[] sum = md.digest(request.getParameter("card").getBytes());
            getServletContext().setAttribute("sum", sum);
        } catch (Exception e) {
            throw new ServletException("request failed", e);
        }
    }
}
