package com.example.shop;

import java.io.IOException;
import java.util.Properties;
import javax.crypto.Cipher;
import javax.crypto.KeyGenerator;
import javax.servlet.ServletException;
import javax.servlet.annotation.WebServlet;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

@WebServlet("/cipher-properties")
public class CipherPropertiesServlet extends HttpServlet {
    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        try {
            Properties conf = new Properties();
            conf.setProperty("algo", "AES/GCM/NoPadding");
            String algo = conf.getProperty("algo");
            Cipher c = Cipher.getInstance(algo);
            c.init(Cipher.ENCRYPT_MODE, KeyGenerator.getInstance(algo.split("/")[0]).generateKey());
            response.setContentLength(c.doFinal(request.getParameter("p").getBytes()).length);
        } catch (Exception e) {
            throw new ServletException("request failed", e);
        }
    }
}
