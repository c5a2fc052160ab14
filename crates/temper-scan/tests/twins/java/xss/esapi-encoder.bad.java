package com.example.shop;

import java.io.IOException;
import javax.servlet.ServletException;
import javax.servlet.annotation.WebServlet;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.owasp.esapi.ESAPI;

@WebServlet("/esapi-encoder")
public class EsapiEncoderServlet extends HttpServlet {
    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        response.setContentType("text/html;charset=UTF-8");
        String v = request.getHeader("referer");
        String out = ESAPI.encoder().encodeForBase64(v.getBytes(), true);
        out = new String(java.util.Base64.getDecoder().decode(out));
        response.getWriter().write(out);
    }
}
