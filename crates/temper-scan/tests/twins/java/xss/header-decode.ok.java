package com.example.shop;

import java.io.IOException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import javax.servlet.ServletException;
import javax.servlet.annotation.WebServlet;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

@WebServlet("/header-decode")
public class HeaderDecodeServlet extends HttpServlet {
    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        response.setContentType("text/html");
        String raw = request.getHeader("X-Name");
        String plain = URLDecoder.decode(raw, "UTF-8");
        response.getWriter().print(URLEncoder.encode(plain, "UTF-8"));
    }
}
