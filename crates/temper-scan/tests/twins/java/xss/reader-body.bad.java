package com.example.shop;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.stream.Collectors;
import javax.servlet.ServletException;
import javax.servlet.annotation.WebServlet;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

@WebServlet("/reader-body")
public class ReaderBodyServlet extends HttpServlet {
    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        BufferedReader r = request.getReader();
        String body = r.lines().collect(Collectors.joining("\n"));
        response.setContentType("text/html");
        response.getWriter().println("<pre>" + body + "</pre>");
    }
}
