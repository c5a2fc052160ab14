package com.example.shop;

import java.io.IOException;
import javax.crypto.Cipher;
import javax.servlet.ServletException;
import javax.servlet.annotation.WebServlet;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

@WebServlet("/system-property")
public class SystemPropertyServlet extends HttpServlet {
    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        try {
            String alg = System.getProperty("app.cipher", "DES/CBC/PKCS5Padding");
            Cipher c = Cipher.getInstance(alg);
            response.setIntHeader("X-B", c.getBlockSize());
        } catch (Exception e) {
            throw new ServletException("request failed", e);
        }
    }
}
