package com.example.shop;

import java.io.IOException;
import javax.crypto.Cipher;
import javax.crypto.KeyGenerator;
import javax.crypto.SecretKey;
import javax.servlet.ServletException;
import javax.servlet.annotation.WebServlet;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

@WebServlet("/concatenated-name")
public class ConcatenatedNameServlet extends HttpServlet {
    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        try {
            String family = "D" + "ES";
            SecretKey k = KeyGenerator.getInstance(family).generateKey();
            Cipher c = Cipher.getInstance(family + "/CBC/PKCS5Padding");
            c.init(Cipher.ENCRYPT_MODE, k);
            response.setContentLength(c.doFinal(request.getParameter("d").getBytes()).length);
        } catch (Exception e) {
            throw new ServletException("request failed", e);
        }
    }
}
