package com.example.shop;

import java.io.IOException;
import javax.servlet.ServletException;
import javax.servlet.annotation.WebServlet;
import javax.servlet.http.Cookie;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

@WebServlet("/flag-variable")
public class FlagVariableServlet extends HttpServlet {
    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        boolean https = "https".equals("http");
        Cookie c = new Cookie("token", java.util.UUID.randomUUID().toString());
        c.setSecure(https);
        c.setHttpOnly(true);
        response.addCookie(c);
    }
}
