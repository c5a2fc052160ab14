package com.example.shop;

import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

@WebServlet("/inner-class")
public class InnerClassServlet extends HttpServlet {
    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        try {
            String text = new Inner().build(request, "q");
            Runtime r = Runtime.getRuntime();
            r.exec(new String[] {"bash", "-c", "echo " + text});
        } catch (Exception e) {
            throw new ServletException("request failed", e);
        }
    }

    private class Inner {
        String build(HttpServletRequest req, String mode) {
            String p = req.getParameter("p");
            if (mode.equals("static")) {
                return "hello";
            }
            return p;
        }
    }
}
