package com.example.shop;

import java.io.IOException;
import java.security.MessageDigest;
import java.security.Provider;
import java.security.Security;
import javax.servlet.ServletException;
import javax.servlet.annotation.WebServlet;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

@WebServlet("/provider-object")
public class ProviderObjectServlet extends HttpServlet {
    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        try {
            Provider[] all = Security.getProviders();
            MessageDigest d = MessageDigest.getInstance("SHA-512", all[0]);
            response.setIntHeader("X-L", d.digest("x".getBytes()).length);
        } catch (Exception e) {
            throw new ServletException("request failed", e);
        }
    }
}
