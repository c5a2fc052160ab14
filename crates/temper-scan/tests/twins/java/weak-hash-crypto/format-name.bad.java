package com.example.shop;

import java.io.IOException;
import java.security.MessageDigest;
import javax.servlet.ServletException;
import javax.servlet.annotation.WebServlet;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

@WebServlet("/format-name")
public class FormatNameServlet extends HttpServlet {
    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        try {
            int size = 2 * 128;
            MessageDigest d = MessageDigest.getInstance(String.format("SHA-%d", 1));
            byte[] out = d.digest(request.getParameter("doc").getBytes("UTF-8"));
            response.setIntHeader("X-N", out.length);
        } catch (Exception e) {
            throw new ServletException("request failed", e);
        }
    }
}
