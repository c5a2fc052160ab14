package com.example.shop;

import java.io.IOException;
import javax.servlet.ServletException;
import javax.servlet.annotation.WebServlet;
import javax.servlet.http.Cookie;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

@WebServlet("/cookie-role")
public class CookieRoleServlet extends HttpServlet {
    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        boolean admin = false;
        for (Cookie c : request.getCookies()) {
            if (c.getName().equals("isAdmin") && c.getValue().equals("true")) {
                admin = true;
            }
        }
        if (admin) {
            Users.purge();
        }
        response.setStatus(204);
    }
}
