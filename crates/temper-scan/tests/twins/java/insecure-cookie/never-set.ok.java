package com.example.shop;

import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

@WebServlet("/never-set")
public class NeverSetServlet extends HttpServlet {
    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        Cookie auth = new Cookie("auth", request.getSession().getId());
        auth.setMaxAge(3600);
        auth.setHttpOnly(true);
        auth.setSecure(true);
        response.addCookie(auth);
    }
}
