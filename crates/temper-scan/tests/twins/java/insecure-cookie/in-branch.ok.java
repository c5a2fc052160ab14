package com.example.shop;

import java.io.IOException;
import javax.servlet.ServletException;
import javax.servlet.annotation.WebServlet;
import javax.servlet.http.Cookie;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

@WebServlet("/in-branch")
public class InBranchServlet extends HttpServlet {
    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        Cookie c = new Cookie("auth", java.util.UUID.randomUUID().toString());
        c.setHttpOnly(true);
        if (request.getParameter("long") != null) {
            c.setMaxAge(3600);
        }
        c.setSecure(true);
        response.addCookie(c);
    }
}
