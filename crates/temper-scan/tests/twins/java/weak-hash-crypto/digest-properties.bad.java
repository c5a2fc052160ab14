package com.example.shop;

import java.io.IOException;
import java.security.MessageDigest;
import java.util.Properties;
import javax.servlet.ServletException;
import javax.servlet.annotation.WebServlet;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

@WebServlet("/digest-properties")
public class DigestPropertiesServlet extends HttpServlet {
    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        try {
            Properties props = new Properties();
            props.load(getServletContext().getResourceAsStream("/WEB-INF/app.properties"));
            String algorithm = props.getProperty("digest.name", "MD5");
            MessageDigest md = MessageDigest.getInstance(algorithm);
            response.setIntHeader("X-Len", md.digest(request.getParameter("v").getBytes()).length);
        } catch (Exception e) {
            throw new ServletException("request failed", e);
        }
    }
}
