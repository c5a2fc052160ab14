package com.example.shop;

import java.io.IOException;
import javax.servlet.ServletException;
import javax.servlet.annotation.WebServlet;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

@WebServlet("/while-loop-dead")
public class WhileLoopDeadServlet extends HttpServlet {
    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        response.setContentType("text/html");
        String msg = "none";
        String p = request.getParameter("p");
        int k = 0;
        while (k < 2) {
            msg = p;
            k++;
        }
        response.getWriter().println(msg);
    }
}
