package com.example.shop;

import java.io.IOException;
import java.security.MessageDigest;
import javax.servlet.ServletException;
import javax.servlet.annotation.WebServlet;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

@WebServlet("/digest-switch")
public class DigestSwitchServlet extends HttpServlet {
    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        try {
            int level = 3;
            String name = "SHA-1";
            if (level > 2) {
                name = "SHA-384";
            }
            MessageDigest md = MessageDigest.getInstance(name);
            md.update(request.getParameter("data").getBytes());
            response.setIntHeader("X-D", md.digest().length);
        } catch (Exception e) {
            throw new ServletException("request failed", e);
        }
    }
}
