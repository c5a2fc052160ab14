package com.example.shop;

import java.io.IOException;
import javax.servlet.ServletException;
import javax.servlet.annotation.WebServlet;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

@WebServlet("/stack-trace")
public class StackTraceServlet extends HttpServlet {
    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        try {
            response.getWriter().println(Integer.parseInt(request.getParameter("n")) * 2);
        } catch (NumberFormatException e) {
            log("bad number", e);
            response.sendError(400, "bad number");
        }
    }
}
